/** Does the work with a function that prints a line of progress; a failure is printed as a sentence and sets the exit code. */
export async function sayFor(work) {
  try {
    await work(line => console.log(`• ${line}`));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
