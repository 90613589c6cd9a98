using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>What listens on a port of EXPOSE: the base image's own server, or the program that usually does.</summary>
static class PortHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (HoverPlace.ArgumentAt(document, offset, InstructionKind.Expose) is not { } word || Read(word.Value) is not var (first, last, protocol)) return null;
        var lines = new List<string> { first == last ? $"Port {first}/{protocol}{Meaning(document.Dockerfile!, offset, first)}." : $"Ports {first} to {last}/{protocol}." };
        var published = first == last ? $"{first}:{first}" : $"{first}-{last}:{first}-{last}";
        lines.Add($"`EXPOSE` documents the port and publishes nothing; `docker run -p {published}{(protocol == "tcp" ? "" : $"/{protocol}")}` does, and `-P` publishes it under a free port.");
        return new(word.Span, string.Join("\n\n", lines));
    }

    static string Meaning(Dockerfile file, int offset, ushort port)
    {
        if (BaseFacts.Of(file, offset) is { } image && image.Ports.FirstOrDefault(known => known.Port == port) is { } own) return $": {own.Serves}, which {image.Name} serves here";
        return UsualWords.All.Ports.FirstOrDefault(known => known.Word == port.ToString()) is { } usual ? $": usually {usual.Meaning}" : "";
    }

    static (ushort First, ushort Last, string Protocol)? Read(string written)
    {
        var (ports, protocol) = written.Split('/', 2) is [var before, { Length: > 0 } after] ? (before, after.ToLowerInvariant()) : (written.TrimEnd('/'), "tcp");
        return ports.Split('-') switch
        {
            [var one] when ushort.TryParse(one, out var port) => (port, port, protocol),
            [var from, var to] when ushort.TryParse(from, out var first) && ushort.TryParse(to, out var last) => (first, last, protocol),
            _ => null,
        };
    }
}
