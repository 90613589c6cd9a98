using System.Text;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>What is known of an image as Markdown, in the order in which a person needs it: is it the right one, how to get in, how to keep work.</summary>
static class ImageCard
{
    /// <summary>The facts of an image under one of its names.</summary>
    /// <param name="name">As it is written, without tag: an old name is told from a good one.</param>
    /// <param name="now">What the engine and the registry tell of it at the moment, line by line.</param>
    public static string Of(ImageFacts image, string name, ImageCatalogue catalogue, IEnumerable<(string What, string Text)>? now = null)
    {
        var card = new StringBuilder($"**{image.Name}**: {image.Purpose}\n");
        foreach (var line in StatusOf(image, name, catalogue)) card.Append($"\n{line}\n");
        List<(string What, string Text)> facts = [.. FactsOf(image, catalogue), .. now ?? []];
        if (facts.Count > 0) card.Append('\n');
        foreach (var (what, text) in facts) card.Append($"- {what}: {text}\n");
        foreach (var note in image.Notes) card.Append($"- {note}\n");
        if (ImageReference.Parse(image.Name) is { Ok: true, Value: var reference }) card.Append(Pages(reference));
        // A workspace may have written some of it, and an editor would load a picture by itself.
        return card.Replace("![", @"!\[").ToString();
    }

    /// <summary>The registry's pages about an image: its own, and that of its tags.</summary>
    public static string Pages(ImageReference image)
    {
        if (Images.Page(image) is not { } page) return "";
        var tags = Images.TagsPage(image) is { } list && list != page ? $" · [tags]({list})" : "";
        return $"\n[{page["https://".Length..]}]({page}){tags}\n";
    }

    static IEnumerable<string> StatusOf(ImageFacts image, string name, ImageCatalogue catalogue)
    {
        if (catalogue.Moved(name) is { } move)
        {
            yield return $"**Out of date**: {(move.Name == image.Name ? "" : $"`{move.Name}` is an old name. ")}{move.Why}{(move.Since is null ? "" : $" Last built on {move.Since}.")}";
            if (!move.Successors.IsEmpty) yield return $"Use {string.Join(" or ", move.Successors.Select(successor => Code(successor.Name)))} instead.";
        }
        else if (image.StatusNote is { } note) yield return $"**Status**: {note}";
    }

    static IEnumerable<(string What, string Text)> FactsOf(ImageFacts image, ImageCatalogue catalogue)
    {
        if (!image.Ports.IsEmpty) yield return ("Listens on", string.Join(", ", image.Ports.Select(port => $"{port.Port} ({port.Serves})")));
        if (LoginOf(image) is { } login) yield return ("Log in", login);
        if (!image.Mounts.IsEmpty) yield return ("Keeps work in", string.Join(", ", image.Mounts.Select(mount => Code(mount.Path) + Note(mount.Note))));
        var required = image.Variables.Where(variable => variable.Required).ToList();
        if (required.Count > 0) yield return ("Needs", string.Join(", ", required.Select(variable => $"`-e {variable.Name}=…` ({variable.Meaning})")));
        if (image.Interactive == true) yield return ("Needs", "`-it`, or it ends at once");
        if (image.Command is { } command) yield return ("Write after it", Code(command));
        if (image.Gpu is { } gpu) yield return ("GPU", gpu);
        if (image.SharedMemory is { } memory) yield return ("Shared memory", memory);
        if (image.Brings is { } brings) yield return ("Brings", brings);
        if (catalogue.ParentsOf(image) is { IsEmpty: false } parents) yield return ("Built on", string.Join(" ← ", parents));
        if (image.User is { } user) yield return ("Runs as", user);
        if (image.WorkFolder is { } folder) yield return ("Starts in", Code(folder));
        if (!image.Architectures.IsEmpty) yield return ("Architectures", string.Join(", ", image.Architectures));
        if (TagsOf(image) is { } tags) yield return ("Tags", tags);
        if (image.Terms is { } terms) yield return ("Licence", terms.Says);
        var optional = image.Variables.Where(variable => !variable.Required).ToList();
        if (optional.Count > 0) yield return ("Variables", string.Join(", ", optional.Select(variable => Code(variable.Name))));
    }

    static string? LoginOf(ImageFacts image) => image.Login switch
    {
        null => null,
        { Kind: LoginKind.None, Note: { } note } => $"none. {note}",
        { Kind: LoginKind.None } => image.Ports.IsEmpty ? null : "none",
        { Kind: LoginKind.Setup } login => login.Note ?? "the first visit sets it up",
        { Kind: var kind } login => string.Join(", ",
            new[]
            {
                login.User is { } user ? $"user {Code(user)}" : login.UserVariable is { } chosen ? $"user from the variable {Code(chosen)}" : null,
                login.Secret is { } secret ? $"{(kind == LoginKind.Token ? "token" : "password")}: {secret}" : null,
                login.Client is { } client ? Code(client) : null,
            }.OfType<string>()) + (login.Note is { } note ? $". {note}" : ""),
    };

    static string? TagsOf(ImageFacts image) => image.Tags switch
    {
        null => null,
        { Offer: [] } tags => tags.Scheme,
        var tags => string.Join(", ", tags.Offer.Select(Code)) + (tags.AsOf is { } date ? $" (as of {date})" : "") + (tags.Latest == false ? "; there is no `latest`" : "") + (TagVariants.Of(tags.Offer) is { Length: > 0 } variants ? $". Variants: {variants}" : ""),
    };

    static string Note(string? note) => note is null ? "" : $" ({note})";

    static string Code(string text) => $"`{text}`";
}
