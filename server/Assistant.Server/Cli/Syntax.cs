using System.CommandLine;
using Assistant.Language.Dockerfiles;

namespace Assistant.Server.Cli;

/// <summary><c>assistant syntax FILE</c>: a Dockerfile's instructions as nested lists, as BuildKit's own parser prints them.</summary>
static class Syntax
{
    public static Command Verb(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "A Dockerfile; - reads standard input." };
        var verb = new Command("syntax", "Print what is read in a Dockerfile: one list for each instruction, with its flags and words.") { file };
        verb.SetAction(parsed => Run(streams, parsed.GetRequiredValue(file)));
        return verb;
    }

    static int Run(Streams streams, string file)
    {
        try
        {
            var document = file is "-" ? InputFiles.Read("Dockerfile", streams.In.ReadToEnd()) : InputFiles.Read(file);
            if (document.Dockerfile is not { } dockerfile) return streams.Fail($"{file} is not a Dockerfile.");
            streams.Out.WriteLine(ParserDump.Of(dockerfile));
            return ExitCode.Clean;
        }
        catch (InputException unreadable)
        {
            return streams.Fail(unreadable.Message);
        }
    }
}
