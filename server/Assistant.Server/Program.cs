using Assistant.Server;
using Assistant.Server.Cli;

// An editor's start is looked at first, so that it pays for nothing of the command line.
if (args is ["lsp"] or ["lsp", "--stdio"]) return await LanguageServer.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);
return await CommandLine.Run(args, Streams.OfProcess);
