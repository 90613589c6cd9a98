using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Dockerfiles;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;
using RecipeWord = Assistant.Language.Recipes.Word;

namespace Assistant.Language.Rules.Images;

/// <summary>A program in a container that is sent to <c>localhost</c> for a server that runs elsewhere.</summary>
static class LocalhostInContainer
{
    public static readonly Rule Rule = new("DS019", "In a container localhost is the container itself", Severity.Warning, """
        Each container has a `localhost` of its own, and nothing listens there but what runs in it. A database in another container is
        reached by that container's name when both are on one network that you have made; a server on your machine by the name
        `host.docker.internal`, which on Linux needs a flag.

        Bad:

        ```sh
        docker run -p 8888:8888 -e DATABASE_URL=postgresql://me@localhost/lab quay.io/jupyter/scipy-notebook
        docker run -it --rm postgres:18 psql -h localhost -U postgres
        ```

        Good:

        ```sh
        docker network create lab
        docker run -d --name db --network lab -e POSTGRES_PASSWORD=${PASSWORD} postgres:18
        docker run -p 8888:8888 --network lab -e DATABASE_URL=postgresql://me@db/lab quay.io/jupyter/scipy-notebook
        docker run -it --rm --add-host host.docker.internal:host-gateway postgres:18 psql -h host.docker.internal -U postgres
        ```

        Nothing is said with `--network host`, with another container's network, and of a port that the image serves itself. In an
        `ENV` of a Dockerfile it is information.
        """, document => CommandRule.All(document, InCommand).Concat(document.Dockerfile is { } file ? InstructionRule.All(file, InInstruction, [InstructionKind.Env]) : []))
    {
        EachCommand = InCommand,
        Each = InInstruction,
        Kinds = [InstructionKind.Env],
    };

    const string Host = "host.docker.internal";

    const string Advice = "Write the name of the other container on a network of your own, or " + Host + " for a server on this machine.";

    static IEnumerable<Finding> InCommand(CommandLine line, Document document)
    {
        var command = line.Command;
        if (command is not { Name: "run" or "create", Image: { } image } || SharesNetwork(command)) return [];
        var facts = document.Catalogue.Find(image.Value);
        return from place in LocalhostPlace.In(command)
               where LocalhostPlace.IsOfClient(command) || !Serves(facts, place.Port)
               select Rule.At(place.Word.SpanOf(place.Start, place.Length), $"In the container {place.Word.Value.Substring(place.Start, place.Length)} is the container itself. {Advice}", FixOf(command, image, place));
    }

    /// <summary>True when the image's own server may be meant.</summary>
    static bool Serves(ImageFacts? facts, int? port) => facts is not null && (port is null ? facts.Family == "Databases" : facts.Ports.Any(known => known.Port == port));

    static bool SharesNetwork(DockerCommand command) => command.Values("network").Any(word => word.Value == "host" || word.Value.StartsWith("container:", StringComparison.Ordinal) || word.Value.Contains('$'));

    /// <summary>The name of a linked container, else that of this machine, which Linux has to be told.</summary>
    static Fix FixOf(DockerCommand command, RecipeWord image, LocalhostPlace place)
    {
        var span = place.Word.SpanOf(place.Start, place.Length);
        if (command.Values("link").FirstOrDefault() is { } link && link.Value.Split(':')[^1] is { Length: > 0 } other) return new($"Use {other}", [new(span, other)]);
        var isTold = command.Values("add-host").Any(word => word.Value.StartsWith(Host, StringComparison.Ordinal));
        return new($"Use {Host}", [new(span, Host), .. isTold ? [] : (TextChange[])[new(new(image.Span.Start, 0), $"--add-host {Host}:host-gateway ")]], Preferred: false);
    }

    static IEnumerable<Finding> InInstruction(Dockerfile file, Instruction instruction) =>
        from pair in instruction.Pairs
        where pair.Value is not null
        let value = pair.Value!.Value
        let quotes = value.Value is ['"' or '\'', _, ..] ? 1 : 0
        let found = LocalhostAddress.In(pair.Key.Value, quotes == 0 ? value.Value : value.Value[1..^1])
        where found is not null
        let span = instruction.SpanOf(value, found.Value.Start + quotes, found.Value.Length)
        select Rule.At(span, $"In the container {value.Value.Substring(found.Value.Start + quotes, found.Value.Length)} is the container itself. {Advice}", new Fix($"Use {Host}", [new(span, Host)], Preferred: false))
            with { Severity = Severity.Information };
}
