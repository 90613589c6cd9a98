using System.CommandLine;
using System.Text.Json.Serialization;
using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Running;

namespace Assistant.Server.Cli;

/// <summary><c>assistant plan FILE[#name]</c>: the commands that are read in a file, so that what is a command and what is output can be seen.</summary>
static class Plan
{
    public static Command Verb(Streams streams)
    {
        var target = new Argument<string>("FILE[#name]") { Description = "A recipe, a Markdown page or a Dockerfile, and perhaps the name of one block in it." };
        var format = new Option<string>("--format") { Description = "How the commands are printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var verb = new Command("plan", "List the docker commands found in a file. Nothing is run and no engine is asked.") { target, format };
        verb.SetAction(parsed => Run(streams, parsed.GetRequiredValue(target), parsed.GetRequiredValue(format)));
        return verb;
    }

    /// <summary>The commands of a target; throws <see cref="InputException"/> when the file or the name in it is not there.</summary>
    public static IReadOnlyList<PlannedCommand> CommandsOf(string target)
    {
        var (path, name) = Split(target);
        var document = InputFiles.Read(path);
        var commands = Runnables.In(document).OfType<Runnable.Command>().Select(command => PlannedCommand.Of(document, command)).ToList();
        if (name is null) return commands;
        var named = commands.Where(command => command.Block == name).ToList();
        return named is not [] ? named : throw new InputException($"{path} has no block {name}. {Known(commands)}");
    }

    static int Run(Streams streams, string target, string format)
    {
        try
        {
            var commands = CommandsOf(target);
            if (format is "json") CliJson.Print(streams.Out, commands, CliJson.Readable.IReadOnlyListPlannedCommand);
            else foreach (var command in commands) streams.Out.WriteLine($"{command.Line,5}  {command.Command}");
            return ExitCode.Clean;
        }
        catch (InputException unreadable)
        {
            return streams.Fail(unreadable.Message);
        }
    }

    /// <summary>A file whose own name has a # in it is that file.</summary>
    public static (string Path, string? Name) Split(string target) =>
        File.Exists(target) || target.LastIndexOf('#') is var at && at < 0 ? (target, null) : (target[..at], target[(at + 1)..]);

    static string Known(IReadOnlyList<PlannedCommand> commands) => commands.Select(command => command.Block).Distinct().ToList() switch
    {
        [] => "It has no docker commands at all.",
        var names => $"Its blocks are {string.Join(", ", names)}.",
    };

}

/// <summary>One docker command line of a file. <paramref name="Line"/> counts from 1; the words are what the program would be given.</summary>
/// <param name="Command">The words as they are written, on one line.</param>
sealed record PlannedCommand(int Line, string Block, IReadOnlyList<string> Words, string Command)
{
    /// <summary>The first thing that the engine would be asked; left out when nothing is or when there is an error.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EngineRequest? Request { get; init; }

    /// <summary>Everything that the engine would be asked, in this order; left out when it is one request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EngineRequest>? Requests { get; init; }

    /// <summary>Why the command cannot be carried out as it stands: a sentence; left out when it can.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    public static PlannedCommand Of(Document document, Runnable.Command command)
    {
        var line = document.Recipe.CommandAt(command.Span.Start)!;
        var plan = Language.Recipes.Plans.Plan.Of(line, Machine.In(Environment.CurrentDirectory));
        var written = string.Join(' ', line.Words.Select(word => document.Text.ToString(word.Span)));
        return new(document.Text.LineAt(command.Span.Start) + 1, command.Block, command.Words, written)
        {
            Request = plan.Request,
            Requests = plan.Requests is [_, _, ..] ? plan.Requests : null,
            Error = plan switch
            {
                Language.Recipes.Plans.Plan.Impossible impossible => impossible.Error,
                Language.Recipes.Plans.Plan.Incomplete incomplete => incomplete.Sentence,
                _ => null,
            },
        };
    }
}
