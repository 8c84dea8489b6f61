export { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
