import fc from 'fast-check';

// On the build machine every run tries the same cases, so that a change is judged by itself; elsewhere each run tries new
// ones, and what they find becomes a fixed case.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_123 });
