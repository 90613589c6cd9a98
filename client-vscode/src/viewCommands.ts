/** Commands of the view of containers and the server's commands behind them. */
export const viewCommands: Readonly<Record<string, string>> = {
  'assistant.openContainer': 'assistant.open',
  'assistant.logsOfContainer': 'assistant.logs',
  'assistant.shellInContainer': 'assistant.shell',
  'assistant.startContainer': 'assistant.start',
  'assistant.stopContainer': 'assistant.stop',
  'assistant.restartContainer': 'assistant.restart',
  'assistant.removeContainer': 'assistant.remove',
  'assistant.cleanUpShownFile': 'assistant.cleanUpFile',
  'assistant.cleanUpShownBlock': 'assistant.cleanUpBlock',
};
