using Assistant.Server;
using Assistant.Server.Cli;

// An editor's start is looked at first, so that it pays for nothing of the command line.
if (args is ["lsp"] or ["lsp", "--stdio"]) return await LanguageServer.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);
// Most verbs are over before it would pay to collect rubbish: it begins when they have made 16 MiB of it.
GC.TryStartNoGCRegion(16 << 20);
return await CommandLine.Run(args, Streams.OfProcess);
