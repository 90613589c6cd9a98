using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class InvalidImage
{
    public static readonly Rule Rule = CommandRule.Of("DC005", "The name of the image is not valid", Severity.Error, """
        The name of an image is `[HOST[:PORT]/]PATH[:TAG][@DIGEST]`, and the path is in lower case. A web address is not a name. In
        `Rocker/tidyverse` the capital letter makes a registry of the first part, one that nobody has; that is said as a warning.

        Bad:

        ```sh
        docker pull Rocker/Tidyverse
        docker run https://hub.docker.com/r/rocker/tidyverse
        ```

        Good:

        ```sh
        docker pull rocker/tidyverse
        docker run rocker/tidyverse
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command, ImageCatalogue catalogue)
    {
        if (!IsUnderstood(command) || OneDash.Alone(command) is not null || UnquotedBlank.Torn(command, catalogue) is not null) return [];
        return from index in Enumerable.Range(0, command.Arguments.Length)
               where command.KindOf(index) == ArgumentKind.Image
               let word = command.Arguments[index]
               where word.IsLiteral && !IsLeftOpen(command, word)
               let finding = ImageReference.Parse(word.Value) switch
               {
                   { Error: { } error } => Rule.At(Place(word, error), $"{Shown(word)} is not the name of an image: {error}.", [.. Assignment(command, word) ?? Fixes(word)]),
                   { Value: { } image } => Capital(word, image.Registry),
                   _ => null,
               }
               where finding is not null
               select finding;
    }

    /// <summary>A first part with a capital letter is taken for a host, though a host's name has a dot or a port.</summary>
    static Finding? Capital(Word word, string registry)
    {
        if (!registry.Any(char.IsUpper) || registry.AsSpan().ContainsAny('.', ':') || Placeholders.IsForImage(registry)) return null;
        var lower = registry.ToLowerInvariant();
        return Rule.At(word.SpanOf(0, registry.Length), $"{registry} is taken for the name of a registry, since it has a capital letter; names on Docker Hub are in lower case.",
            new Fix($"Change to {lower}", [new TextChange(word.SpanOf(0, registry.Length), lower)])) with { Severity = Severity.Warning };
    }

    /// <summary>False when a flag is not known, so that what follows may be its value, or when the flags are mistaken for others.</summary>
    static bool IsUnderstood(DockerCommand command) =>
        command.Flags.All(flag => !OneDash.IsLongName(command, flag.Word) && (command.Program == "docker" ? OneDash.Stuck(command, flag.Word) is null : flag.Spec is not null));

    static bool IsLeftOpen(DockerCommand command, Word word) =>
        Placeholders.IsForImage(word.Value) || IsTemplate(word.Value) || TypographicCharacter.IsIn(word)
        || word.Value is "^" or "`" || IsBlankAfterBackslash(word)
        || (ImageReference.IsId(word.Value) && command.Name is not ("pull" or "push")) || (command.Program != "docker" && IsPlace(word.Value));

    /// <summary>The word that a backslash with a blank behind it makes: it is told as that.</summary>
    static bool IsBlankAfterBackslash(Word word) => word.Parts is [{ Text: " ", Quoted: true } blank, ..] && word.Span.End == word.Parts[^1].Span.End && blank.Span.Start == word.Span.Start + 1;

    /// <summary>Podman and nerdctl also take images from files and other engines: <c>docker://python</c>, <c>oci-archive:x.tar</c>.</summary>
    static bool IsPlace(string word) => word.Contains("://") || word.Split(':')[0] is "dir" or "oci" or "containers-storage" or "docker-daemon" || word.Split(':')[0].EndsWith("-archive", StringComparison.Ordinal);

    /// <summary>The tag when only it is wrong, the name when only that is, or all of it.</summary>
    static TextSpan Place(Word word, string error)
    {
        var tag = word.Value.IndexOfAny([':', '@'], word.Value.LastIndexOf('/') + 1);
        if (tag <= 0) return word.Span;
        if (error.Contains("lowercase", StringComparison.Ordinal)) return word.SpanOf(0, tag);
        return ImageReference.Parse(word.Value[..tag]).Ok ? word.SpanOf(tag, word.Value.Length - tag) : word.Span;
    }

    /// <summary>In the place of an image, brackets and at signs around a word are marks of a template too: <c>my-image:[tag]</c>, <c>@IMAGE@</c>.</summary>
    static bool IsTemplate(string word) =>
        Placeholders.IsTemplate(word) || (word.Contains('[') && word.Contains(']')) || (word.Length > 2 && word[0] == '@' && word[^1] == '@');

    /// <summary>Of <c>-e NAME = VALUE</c> the equals sign is taken for the image.</summary>
    static IEnumerable<Fix>? Assignment(DockerCommand command, Word word)
    {
        if (!word.Value.StartsWith('=') || command.Flags is not [.., { Key: "env" or "label" or "build-arg", Value: { } name }]) return null;
        List<TextChange> blanks = [new(TextSpan.FromBounds(name.Span.End, word.Span.Start), "")];
        if (word.Value == "=" && command.Arguments is [_, var value, ..]) blanks.Add(new(TextSpan.FromBounds(word.Span.End, value.Span.Start), ""));
        return [new("Remove the blanks around =", [.. blanks])];
    }

    static string Shown(Word word) => word.Value.Trim() is { Length: > 0 } text ? text : "An empty word";

    static IEnumerable<Fix> Fixes(Word word)
    {
        string[] candidates = [WithoutAddress(word.Value), InLowerCase(word.Value), WithoutAddress(word.Value.TrimEnd(':', '/', '.', ','))];
        return candidates.Distinct().Where(name => name != word.Value && ImageReference.Parse(name).Ok).Take(1)
            .Select(name => new Fix($"Change to {name}", [new TextChange(word.Span, name)]));
    }

    /// <summary>The image of a page on Docker Hub, or the address without its scheme.</summary>
    static string WithoutAddress(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var address = scheme < 0 ? text : text[(scheme + 3)..];
        string[] pages = ["hub.docker.com/r/", "hub.docker.com/_/", "www.docker.com/r/"];
        var page = pages.FirstOrDefault(start => address.StartsWith(start, StringComparison.Ordinal));
        return page is null ? address : address[page.Length..].TrimEnd('/');
    }

    static string InLowerCase(string text)
    {
        var tag = text.IndexOfAny([':', '@'], text.LastIndexOf('/') + 1);
        return tag < 0 ? text.ToLowerInvariant() : text[..tag].ToLowerInvariant() + text[tag..];
    }
}
