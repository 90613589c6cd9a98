using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Running;

/// <summary>The end of what a container or its health check has printed, as a message may repeat it.</summary>
static class LastWords
{
    const int Lines = 3;

    /// <summary>A shorter value would stand in ordinary words by chance.</summary>
    const int ShortestSecret = 4;

    /// <summary>The last lines that say something, without colours and with dots for what nobody may read; empty when there are none.</summary>
    /// <param name="secret">What the container's log told to log in with; null when nothing.</param>
    public static string Of(string text, ContainerDetails container, string? secret)
    {
        text = Images.WithoutColours(text);
        foreach (var hidden in container.Environment.Where(pair => SecretNames.Contains(pair.Key)).Select(pair => pair.Value).Append(secret))
            if (hidden is { Length: >= ShortestSecret }) text = text.Replace(hidden, "•••");
        return string.Join(" ", text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(Lines));
    }
}
