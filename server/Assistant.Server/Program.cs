using Assistant.Server;

// The language server is looked at first, so that its start pays for nothing of the command line.
if (args is ["lsp", ..]) return await LanguageServer.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);
return args is ["--version"] ? 0 : 2;
