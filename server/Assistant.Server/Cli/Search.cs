using System.CommandLine;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Running;
using FoundImage = Assistant.Server.Protocol.FoundImage;
using Command = System.CommandLine.Command;

namespace Assistant.Server.Cli;

/// <summary><c>assistant search TERM...</c>: images that fit, best first, or with <c>--tags</c> the tags of the one that is meant.</summary>
static class Search
{
    public static Command Verb(Streams streams)
    {
        var terms = new Argument<string[]>("TERM") { Description = "A few words: a name, a purpose, a language.", Arity = ArgumentArity.OneOrMore };
        var tags = new Option<bool>("--tags") { Description = "List the tags of the image with that name, or else of the best one: the one to take, then newest and stable first." };
        var limit = new Option<int>("--limit") { Description = "How many images or tags at most.", DefaultValueFactory = _ => 25, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            // A value that is no number at all has its own sentence.
            if (result.Tokens is [{ Value: var number }] && int.TryParse(number, out var wanted) && wanted < 1) result.AddError("--limit must be 1 or more.");
        });
        var format = new Option<string>("--format") { Description = "How they are printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var offline = new Option<bool>("--offline") { Description = "Ask neither a registry nor an engine: the catalogue alone." };
        var verb = new Command("search",
            "Find images by words: the catalogue's first, then the engine's, then Docker Hub's. Who does not answer is named on standard error. "
            + "json is an array in rank order of { name, source (catalogue, engine, registry), purpose, stars, official, status }; "
            + "with --tags an array with one { name, tags: [{ tag, size (bytes to download here), architectures, pushed }] }. "
            + "Exit code 0: the search was made, 2: it could not be, or the image has no tags that anybody knows.")
        {
            terms, tags, limit, format, offline,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            using var link = new EngineLink(() => "");
            using var registries = new Registries(Machine.CacheFolder);
            var catalogue = new FolderCatalogues().In(Environment.CurrentDirectory);
            var sources = parsed.GetValue(offline) ? new ImageSources(catalogue, null, null) : new(catalogue, link, registries);
            var query = string.Join(' ', parsed.GetRequiredValue(terms));
            var isJson = parsed.GetRequiredValue(format) is "json";
            return parsed.GetValue(tags)
                ? await Tags(streams, query, parsed.GetValue(limit), isJson, sources, cancellation)
                : await Images(streams, query, parsed.GetValue(limit), isJson, sources, cancellation);
        });
        return verb;
    }

    internal static async Task<int> Images(Streams streams, string query, int limit, bool isJson, ImageSources sources, CancellationToken cancellation)
    {
        var found = await SearchImages.For(query, limit, sources, _ => { }, cancellation);
        if (found.Note is { } note) streams.Error.WriteLine($"assistant: {note}");
        if (isJson) CliJson.Print(streams.Out, [.. found.Images.Select(ListedImage.Of)], CliJson.Readable.IReadOnlyListListedImage);
        else streams.Out.Write(found.Images is [] ? $"No image fits {query}.\n" : Table.Of(found.Images));
        return ExitCode.Clean;
    }

    internal static async Task<int> Tags(Streams streams, string query, int limit, bool isJson, ImageSources sources, CancellationToken cancellation)
    {
        if (await Meant(query, sources, cancellation) is not { } image) return streams.Fail($"no image fits {query}.");
        var found = await ListTags.For(image, limit, sources, _ => { }, cancellation);
        if (found.Tags is []) return streams.Fail($"nobody knows a tag of {found.Name}. {found.Note}".TrimEnd());
        if (found.Note is { } note) streams.Error.WriteLine($"assistant: {note}");
        if (isJson) CliJson.Print(streams.Out, [ListedTags.Of(found)], CliJson.Readable.IReadOnlyListListedTags);
        else streams.Out.Write(Table.Of(found.Tags));
        return ExitCode.Clean;
    }

    /// <summary>A name with a slash is meant as it is, and one that was found goes before one that only fits better.</summary>
    static async Task<ImageReference?> Meant(string query, ImageSources sources, CancellationToken cancellation)
    {
        var named = ImageReference.Parse(query).Value;
        if (named?.FamiliarName.Contains('/') is true || sources.Catalogue.Find(query)?.Name == named?.FamiliarName && named is not null) return named;
        var found = (await SearchImages.For(query, 25, sources, _ => { }, cancellation)).Images;
        var best = found.FirstOrDefault(image => image.Name == named?.FamiliarName) ?? found.FirstOrDefault();
        return best is null ? named : ImageReference.Parse(best.Name).Value;
    }
}

/// <summary>An image as <c>search</c> prints it.</summary>
sealed record ListedImage(string Name, string Source, string? Purpose, long? Stars, bool? Official, string Status)
{
    public static ListedImage Of(FoundImage image) => new(image.Name, image.Source, image.Purpose, image.Stars, image.Official, image.Status);
}

/// <summary>The tags of an image as <c>search --tags</c> prints them.</summary>
sealed record ListedTags(string Name, IReadOnlyList<ListedTag> Tags)
{
    public static ListedTags Of(FoundTags found) => new(found.Name, [.. found.Tags.Select(tag => new ListedTag(tag.Tag, tag.Size, tag.Architectures, tag.Pushed))]);
}

sealed record ListedTag(string Tag, long? Size, IReadOnlyList<string> Architectures, string? Pushed);
