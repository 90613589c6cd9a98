using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;
using KeyValue = Assistant.Language.Values.KeyValue;
using RecipeWord = Assistant.Language.Recipes.Word;

namespace Assistant.Language.Rules.Images;

/// <summary>A server that listens on the loopback of its container, where no published port leads to.</summary>
static class BoundToLoopback
{
    public static readonly Rule Rule = new("DS020", "The server listens inside the container only", Severity.Warning, """
        A server that listens on `127.0.0.1` or `localhost` in a container is reached by nothing outside of it, whatever `-p` publishes.
        Some listen there unless they are told otherwise: MLflow, Flask, Uvicorn, Prefect, TensorBoard. In the container `0.0.0.0` is
        right; who may come in is decided by `-p 127.0.0.1:…`.

        Bad:

        ```sh
        docker run -d -p 127.0.0.1:5000:5000 ghcr.io/mlflow/mlflow:v3.16.1 mlflow server
        docker run -d -p 127.0.0.1:8888:8888 my/lab jupyter lab --ip=127.0.0.1
        ```

        Good:

        ```sh
        docker run -d -p 127.0.0.1:5000:5000 ghcr.io/mlflow/mlflow:v3.16.1 mlflow server --host 0.0.0.0
        docker run -d -p 127.0.0.1:8888:8888 my/lab jupyter lab --ip=0.0.0.0
        ```

        In a Dockerfile it is told of the last `CMD` and `ENTRYPOINT` of a stage.
        """, document => InDockerfile(document).Concat(CommandRule.All(document, InCommand)))
    {
        EachCommand = InCommand,
        Beside = InDockerfile,
    };

    static IEnumerable<Finding> InCommand(CommandLine line, Document document)
    {
        var command = line.Command;
        if (command is not { Name: "run" or "create", Image: { } image } || !command.Flags.Any(flag => flag.Key is "publish" or "publish-all") || command.Value("network") is "host") return [];
        return command.Flags.Any(flag => flag.Key is "entrypoint" or "env-file") ? InVariables(command, image) : InVariables(command, image).Concat(InArguments(command));
    }

    static IEnumerable<Finding> InVariables(DockerCommand command, RecipeWord image) =>
        from word in command.Values("env")
        let pair = KeyValue.Split(word.Value)
        where pair.Value is not null && Listening.IsVariable(pair.Key, image.Value.Split(':', '@')[0])
        let length = Listening.LoopbackIn(pair.Value!)
        where length > 0
        let span = word.SpanOf(pair.Key.Length + 1, length)
        select Rule.At(span, $"With {pair.Key} the server listens inside the container only, so no published port leads to it. Write 0.0.0.0.", Everywhere(span));

    static IEnumerable<Finding> InArguments(DockerCommand command)
    {
        var words = command.Arguments.RemoveAt(0);
        var variables = command.Values("env").Select(word => KeyValue.Split(word.Value).Key).ToHashSet();
        if (Listening.OnLoopback([.. words.Select(word => word.Value)], variables.Contains) is not { } found) yield break;
        yield return found.Word is { } at
            ? Rule.At(words[at].SpanOf(found.Start, found.Length), Message(found), Everywhere(words[at].SpanOf(found.Start, found.Length)))
            : Rule.At(TextSpan.FromBounds(words[0].Span.Start, words[^1].Span.End), Message(found), Mend(found, new(words[^1].Span.End, 0), " " + string.Join(' ', found.Mend)));
    }

    static IEnumerable<Finding> InDockerfile(Document document) =>
        from instruction in document.Dockerfile is { } file ? file.InstructionsOf(InstructionKind.Cmd).Concat(file.InstructionsOf(InstructionKind.Entrypoint)) : []
        let finding = Check(document.Dockerfile!, instruction)
        where finding is not null
        select finding;

    static Finding? Check(Dockerfile file, Instruction instruction)
    {
        if (instruction.Form == ArgumentForm.Json) return InJson(file, instruction);
        if (instruction.Rest.Value is not { Length: > 0 } text || text.AsSpan().ContainsAny(";|&$`\"'\\")) return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "exec") words = words[1..];
        if (Listening.OnLoopback(words, IsSet(file, instruction)) is not { } found) return null;
        if (found.Word is not { } at) return Rule.At(instruction.Rest.Span, Message(found), Mend(found, new(instruction.Rest.Span.End, 0), " " + string.Join(' ', found.Mend)));
        var span = instruction.SpanOf(instruction.Rest, text.IndexOf(words[at], StringComparison.Ordinal) + found.Start, found.Length);
        return Rule.At(span, Message(found), Everywhere(span));
    }

    static Finding? InJson(Dockerfile file, Instruction instruction)
    {
        var words = instruction.Arguments;
        if (Listening.OnLoopback([.. words.Select(word => word.Value)], IsSet(file, instruction)) is not { } found) return null;
        if (found.Word is not { } at) return Rule.At(instruction.Rest.Span, Message(found), Mend(found, new(words[^1].Span.End, 0), string.Concat(found.Mend.Select(word => $", \"{word}\""))));
        var span = instruction.SpanOf(words[at], found.Start, found.Length);
        return span.Length == found.Length ? Rule.At(span, Message(found), Everywhere(span)) : Rule.At(span, Message(found));
    }

    static Func<string, bool> IsSet(Dockerfile file, Instruction instruction) => name => file.ScopeOf(instruction).Values.ContainsKey(name);

    static string Message(Listening found) => found.Word is null
        ? $"{found.Program} listens on 127.0.0.1 of the container unless it is told otherwise, so no published port leads to it. Add {string.Join(' ', found.Mend)}."
        : $"{found.Program} listens inside the container only, so no published port leads to it. Write 0.0.0.0.";

    static Fix Everywhere(TextSpan address) => new("Listen on 0.0.0.0", [new(address, "0.0.0.0")]);

    static Fix Mend(Listening found, TextSpan end, string text) => new($"Add {string.Join(' ', found.Mend)}", [new(end, text)]);
}
