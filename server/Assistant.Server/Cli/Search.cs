using System.CommandLine;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Running;
using Spectre.Console;
using Command = System.CommandLine.Command;

namespace Assistant.Server.Cli;

/// <summary><c>assistant search TERM...</c>: images that fit, best first; from the catalogue and, when one answers, the engine.</summary>
static class Search
{
    public static Command Verb(Streams streams)
    {
        var terms = new Argument<string[]>("TERM") { Description = "A few words: a name, a purpose, a language.", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "How many images at most.", DefaultValueFactory = _ => 25, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            // A value that is no number at all has its own sentence.
            if (result.Tokens is [{ Value: var number }] && int.TryParse(number, out var wanted) && wanted < 1) result.AddError("--limit must be 1 or more.");
        });
        var format = new Option<string>("--format") { Description = "How the images are printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var verb = new Command("search", "Find images by words: the catalogue's first, then what an engine knows. Works without an engine.") { terms, limit, format };
        verb.SetAction((parsed, cancellation) =>
            Run(streams, string.Join(' ', parsed.GetRequiredValue(terms)), parsed.GetValue(limit), parsed.GetRequiredValue(format), cancellation));
        return verb;
    }

    static async Task<int> Run(Streams streams, string query, int limit, string format, CancellationToken cancellation)
    {
        using var link = new EngineLink(() => "");
        var images = await SearchImages.For(query, limit, link, cancellation);
        if (format is "json") CliJson.Print(streams.Out, images, CliJson.Readable.IReadOnlyListFoundImage);
        else if (images is []) streams.Out.WriteLine($"No image fits {query}.");
        else AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(streams.Out) }).Write(Table(images));
        return ExitCode.Clean;
    }

    static Spectre.Console.Table Table(IReadOnlyList<FoundImage> images)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Image").NoWrap());
        table.AddColumns("Purpose", "Status", "From");
        foreach (var image in images) table.AddRow(Text(image.Name), Text(image.Purpose ?? ""), Text(image.Status), Text(image.Source));
        return table;
    }

    static Markup Text(string text) => new(Markup.Escape(text));
}
