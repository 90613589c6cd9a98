using System.Collections.Immutable;
using System.Text;
using Assistant.Language.Catalogue;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>An image that the catalogue does not know, as its own configuration tells of it: read from the engine or the registry, without a pull.</summary>
static class UnknownImageCard
{
    const int MostVariables = 12;

    /// <summary>Markdown; null when neither the engine nor a registry has told anything.</summary>
    public static string? Of(Document document, ImageReference image)
    {
        var configuration = document.LocalImages?.Find(image)?.Configuration ?? document.Registries?.Image(image)?.Configuration;
        List<(string What, string Text)> facts = [.. ImageState.Of(document, image), .. configuration is null ? [] : Facts(configuration)];
        if (facts.Count == 0) return null;
        var card = new StringBuilder($"**{image.FamiliarName}**{(Purpose(configuration) is { } purpose ? $": {purpose}" : "")}\n\n");
        foreach (var (what, text) in facts) card.Append($"- {what}: {text}\n");
        return card.Append(ImageCard.Pages(image)).ToString();
    }

    static string? Purpose(ImageConfiguration? configuration) =>
        configuration?.Labels.GetValueOrDefault("org.opencontainers.image.description") is { Length: > 0 } description ? ForeignText.Plain(description) : null;

    static IEnumerable<(string What, string Text)> Facts(ImageConfiguration configuration)
    {
        if (!configuration.Ports.IsEmpty) yield return ("Listens on", Codes(configuration.Ports));
        if (!configuration.Volumes.IsEmpty) yield return ("Keeps work in", Codes(configuration.Volumes));
        yield return ("Runs as", configuration.User is { } user ? ForeignText.Code(user) : "root");
        if (configuration.WorkFolder is { } folder) yield return ("Starts in", ForeignText.Code(folder));
        if (configuration.Entrypoint.Concat(configuration.Command).ToList() is { Count: > 0 } words) yield return ("Starts", ForeignText.Code(ForeignSecrets.Command(string.Join(' ', words))));
        if (Variables(configuration) is { Count: > 0 } variables)
            yield return ("Variables", Codes(variables.Take(MostVariables)) + (variables.Count > MostVariables ? $" and {variables.Count - MostVariables} more" : ""));
        if (configuration.HasHealthCheck) yield return ("Health", "it tells itself when it is healthy");
    }

    /// <summary>The search path says nothing of the image.</summary>
    static List<string> Variables(ImageConfiguration configuration) =>
        [.. configuration.Variables.Where(variable => variable.Key is not "PATH").OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => ForeignSecrets.Variable(variable.Key, variable.Value))];

    static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(ForeignText.Code));
}
