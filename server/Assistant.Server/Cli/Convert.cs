using System.CommandLine;
using Assistant.Language.Conversions;
using Assistant.Language.Values;

namespace Assistant.Server.Cli;

/// <summary><c>assistant convert FILE[#name] --to FORMAT</c>: docker lines in another format, and compose files as a recipe. What is lost goes to standard error.</summary>
static class Convert
{
    const string Recipe = "recipe";

    public static Command Verb(Streams streams)
    {
        var target = new Argument<string>("FILE[#name]") { Description = "A recipe, a Markdown page or a Dockerfile, and perhaps the name of one block in it; with --to recipe a compose file; - reads standard input." };
        var to = new Option<string>("--to") { Description = "What to make of it.", Required = true };
        to.AcceptOnlyFromAmong([.. Conversions.All.Select(conversion => conversion.Id), Recipe]);
        var verb = new Command("convert", "Print docker commands as compose.yaml, devcontainer.json, Apptainer definition, Swarm services, Kubernetes manifest or Markdown, or a compose file as a recipe.") { target, to };
        verb.SetAction(parsed => Run(streams, parsed.GetRequiredValue(target), parsed.GetRequiredValue(to)));
        return verb;
    }

    static int Run(Streams streams, string target, string to)
    {
        try
        {
            var converted = to is Recipe ? FromCompose(streams, target) : Of(PlanTarget.Of(target, streams.In, null), Conversions.All.Single(conversion => conversion.Id == to));
            if (!converted.Ok) return streams.Fail(converted.Error);
            streams.Out.Write(converted.Value.Text);
            foreach (var sentence in converted.Value.Lost) streams.Error.WriteLine($"Not carried over: {sentence}");
            return ExitCode.Clean;
        }
        catch (InputException unreadable)
        {
            return streams.Fail(unreadable.Message);
        }
    }

    static Parsed<Converted> FromCompose(Streams streams, string path)
    {
        var converted = path is "-" ? ComposeToRecipe.Of(streams.In.ReadToEnd(), null) : ComposeToRecipe.Of(InputFiles.Text(path), Path.GetFullPath(path));
        return converted.Ok ? converted : new Refused($"{(path is "-" ? "Standard input" : path)} cannot be converted. {converted.Error}");
    }

    static Parsed<Converted> Of(PlanTarget target, Conversion conversion)
    {
        var source = target.Block is null ? ConversionSource.All(target.Document) : ConversionSource.Named(target.Document, target.Block);
        if (source is null) return new Refused($"{target.Shown} has no block {target.Block}.");
        return source.Runs.Any() ? conversion.Of(source) : new Refused($"{target.Shown}{(target.Block is null ? "" : $"#{target.Block}")} has no docker run to convert.");
    }
}
