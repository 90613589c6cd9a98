using System.CommandLine;

namespace Assistant.Server.Cli;

/// <summary><c>assistant lsp --stdio</c>. The program takes a shorter way to the same server; this is for <c>--help</c>.</summary>
static class Lsp
{
    public static Command Verb(Streams streams)
    {
        var verb = new Command("lsp", "Serve an editor over the Language Server Protocol on standard input and output.");
        verb.Add(new Option<bool>("--stdio") { Description = "Speak over standard input and output. There is no other way, so it may be left out." });
        verb.SetAction((_, _) => LanguageServer.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput(), streams.Error));
        return verb;
    }
}
