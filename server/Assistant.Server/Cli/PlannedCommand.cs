using System.Text.Json.Serialization;
using Assistant.Language;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Recipes.Plans.Explained;
using Assistant.Language.Text;
using DockerLine = Assistant.Language.Recipes.CommandLine;
using EnginePlan = Assistant.Language.Recipes.Plans.Plan;

namespace Assistant.Server.Cli;

/// <summary>One command line of a file. <paramref name="Line"/> counts from 1; the words are what the program would be given.</summary>
/// <param name="Command">The words as they are written, on one line.</param>
sealed record PlannedCommand(int Line, string Block, IReadOnlyList<string> Words, string Command)
{
    /// <summary>What the command asks of the engine, for <c>run</c> the request that makes the container; left out when there is an error.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EngineRequest? Request { get; init; }

    /// <summary>Everything that the engine would be asked, in this order; left out when it is one request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EngineRequest>? Requests { get; init; }

    /// <summary>Why no request can be told for the command: a sentence; left out when one can.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    /// <summary>Where in the file it begins.</summary>
    [JsonIgnore]
    public int Start { get; init; }

    /// <summary>The command as it is shown to people, without secrets.</summary>
    [JsonIgnore]
    public string Shown { get; init; } = Command;

    /// <summary>What it comes to, in sentences.</summary>
    [JsonIgnore]
    public Func<IEnumerable<string>> Explained { get; init; } = () => [];

    public static PlannedCommand Of(Document document, DockerLine line, string block, PlanEnvironment environment) =>
        Of(document, line, block, EnginePlan.Of(line, environment), environment);

    public static PlannedCommand Of(Document document, DockerLine line, string block, EnginePlan plan, PlanEnvironment environment) =>
        new(document.Text.LineAt(line.Span.Start) + 1, block, [.. line.Words.Select(word => word.Value)], WrittenCommand.Of(document.Text, line))
        {
            Request = plan.Request,
            Requests = plan.Requests is [_, _, ..] ? plan.Requests : null,
            Error = plan switch
            {
                EnginePlan.Impossible impossible => impossible.Error,
                EnginePlan.Incomplete incomplete => incomplete.Sentence,
                { Requests.IsEmpty: true } => CommandText.NotKnown(plan),
                _ => null,
            },
            Start = line.Span.Start,
            Shown = WrittenCommand.WithoutSecrets(document.Text, line),
            Explained = () => Explain(line, plan, environment, document.Catalogue),
        };

    /// <summary>A line of another program.</summary>
    public static PlannedCommand Of(SourceText text, OtherLine line, string block)
    {
        var written = text.ToString(line.Span).ReplaceLineEndings(" ").TrimEnd();
        var error = "Not run by the assistant, which runs docker commands only.";
        return new(text.LineAt(line.Span.Start) + 1, block, [.. line.Words.Select(word => word.Value)], written) { Start = line.Span.Start, Error = error, Shown = written, Explained = () => [error] };
    }

    static IEnumerable<string> Explain(DockerLine line, EnginePlan plan, PlanEnvironment environment, ImageCatalogue catalogue)
    {
        if (line.NotRun is { } reason) return [$"Not run by the assistant. {reason}"];
        var program = line.Command.Program;
        return [.. Explanation.Of(line, environment, catalogue), .. Open(line, plan, environment, catalogue), .. program is "docker" ? [] : new[] { $"{program} is read as docker, whose requests it understands; what it does otherwise without root is not looked at." }];
    }

    /// <summary>What can be told already of a command whose variables have no value yet: they stand there by their names.</summary>
    static IEnumerable<string> Open(DockerLine line, EnginePlan plan, PlanEnvironment environment, ImageCatalogue catalogue)
    {
        if (plan is not EnginePlan.Incomplete { Placeholders.IsEmpty: true } open) return [];
        var named = line.PlanWithoutSecrets(environment with { Variable = name => open.Variables.Contains(name) ? $"${{{name}}}" : environment.Variable(name) });
        return named is EnginePlan.Impossible ? [] : Explanation.Of(named, catalogue);
    }
}
