using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>Ports for EXPOSE: those the base image listens on, then those of usual servers; behind a number the protocols.</summary>
public static class DockerfilePorts
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ArgumentPlace.At(document, offset) is not { Kind: InstructionKind.Expose } place) return [];
        var slash = place.Typed.IndexOf('/');
        var number = slash < 0 ? place.Typed : place.Typed[..slash];
        var isNumber = number.Length > 0 && number.All(c => char.IsAsciiDigit(c) || c == '-');
        var protocols = !isNumber ? [] : Protocols.Select(protocol => place.Item($"{number}/{protocol.Name}", CompletionKind.Value, protocol.Meaning));
        return slash >= 0 ? protocols : Ports(place).Where(port => !place.Before.Contains(port.Label)).Concat(protocols);
    }

    static readonly (string Name, string Meaning)[] Protocols =
        [("tcp", "the default, for http and databases"), ("udp", "for DNS, media and logs"), ("sctp", "seldom used")];

    static IEnumerable<CompletionItem> Ports(ArgumentPlace place)
    {
        var image = StageImage.Of(place.File, place.Offset);
        var known = (image?.Ports ?? []).Select(port => place.Item($"{port.Port}{(port.Protocol == "tcp" ? "" : $"/{port.Protocol}")}", CompletionKind.Value, $"{port.Serves} of {image!.Name}"));
        return known.Concat(place.Fitting(UsualWords.All.Ports).Select(word => place.Item(word, CompletionKind.Value))).DistinctBy(item => item.Label);
    }
}
