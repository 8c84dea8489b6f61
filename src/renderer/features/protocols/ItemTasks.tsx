import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { TaskView } from '../../../shared/features/protocols.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Page.tsx';
import { useAct } from '../meetings/useAct.ts';
import { TaskDialog } from './TaskDialog.tsx';

interface ItemTasksProps {
  meetingId: number;
  /** Null for tasks of the meeting as a whole. */
  agendaItemId: number | null;
  tasks: readonly TaskView[];
  locked: boolean;
}

/** Tasks that come out of an agenda item. */
export function ItemTasks({ meetingId, agendaItemId, tasks, locked }: ItemTasksProps) {
  const [open, setOpen] = useState<TaskView | 'new' | null>(null);
  const finish = useAct('protocols.finishTask');
  return (
    <Section
      title="Aufgaben"
      more={
        locked ? undefined : (
          <Button variant="bare" size="small" icon={Plus} onClick={() => setOpen('new')}>
            Aufgabe
          </Button>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className="quiet">Keine Aufgaben zu diesem Punkt.</p>
      ) : (
        <ul className="stack stack--tight">
          {tasks.map((task) => (
            <li key={task.id} className="task">
              <CheckBox
                label={
                  <>
                    <span className={task.doneOn ? 'task__done' : undefined}>{task.title}</span>
                    <span className="second second--block">
                      {[task.assignee, task.dueOn && `bis ${formatDay(task.dueOn)}`]
                        .filter(Boolean)
                        .join(', ') || 'noch niemand zuständig'}
                    </span>
                  </>
                }
                checked={task.doneOn !== null}
                onChange={(event) => void finish.act({ id: task.id, done: event.target.checked })}
              />
              <Button
                variant="bare"
                size="small"
                aria-label={`Aufgabe „${task.title}“ ändern`}
                onClick={() => setOpen(task)}
              >
                Ändern
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <TaskDialog
          task={open === 'new' ? null : open}
          meetingId={meetingId}
          agendaItemId={agendaItemId}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}
