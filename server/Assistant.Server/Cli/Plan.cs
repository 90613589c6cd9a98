using System.CommandLine;

namespace Assistant.Server.Cli;

/// <summary><c>assistant plan FILE[#name]</c>: what each docker command of a file comes to, for people as sentences, for programs as the engine's requests.</summary>
static class Plan
{
    public static Command Verb(Streams streams)
    {
        var target = new Argument<string>("FILE[#name]") { Description = "A recipe, a Markdown page or a Dockerfile, and perhaps the name of one block in it; - reads standard input." };
        var format = new Option<string>("--format") { Description = "text explains the commands, json has the requests.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var stdinName = new Option<string?>("--stdin-name") { Description = "The file name that standard input is taken for; without it the text tells what it is.", HelpName = "NAME" };
        var verb = new Command("plan",
            "Print what each docker command of a file would ask of the engine. Nothing is run and no engine is asked. "
            + "Secrets from the environment or a file of variables (names with PASSWORD, TOKEN, SECRET, KEY) are printed as ********; "
            + "one that stands in the file itself is left out of text, and is in json as it is in the file. {id} is the container that the engine has made. "
            + "Exit code 0: the file was read, 2: it could not be.")
        {
            target, format, stdinName,
        };
        verb.SetAction(parsed => Run(streams, parsed.GetRequiredValue(target), parsed.GetRequiredValue(format), parsed.GetValue(stdinName)));
        return verb;
    }

    static int Run(Streams streams, string target, string format, string? stdinName)
    {
        try
        {
            var commands = PlanTarget.Of(target, streams.In, stdinName).Commands();
            if (format is "json") CliJson.Print(streams.Out, commands, CliJson.Readable.IReadOnlyListPlannedCommand);
            else streams.Out.Write(PlanText.Of(commands, target));
            return ExitCode.Clean;
        }
        catch (InputException unreadable)
        {
            return streams.Fail(unreadable.Message);
        }
    }
}
