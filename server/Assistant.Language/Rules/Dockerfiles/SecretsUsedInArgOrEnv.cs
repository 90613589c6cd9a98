using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class SecretsUsedInArgOrEnv
{
    public static readonly Rule Rule = BuildCheck.Each("SecretsUsedInArgOrEnv", "A secret is set in ARG or ENV", """
        What `ENV` and `ARG` hold can be read from the image and its history by everybody who has it. `RUN --mount=type=secret` gives a secret to one command only.

        Bad:

        ```dockerfile
        ARG HF_TOKEN
        RUN ./download.sh
        ```

        Good:

        ```dockerfile
        RUN --mount=type=secret,id=hf_token,env=HF_TOKEN ./download.sh
        ```
        """, Check, InstructionKind.Arg, InstructionKind.Env);

    static readonly string[] Secret = ["apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token"];

    static readonly string[] Harmless = ["public", "file", "version"];

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from pair in file.IsInStage(instruction) ? instruction.Pairs : []
        where IsSecret(pair.Key.Value)
        select Rule.At(pair.Key.Span, $"{pair.Key.Value} looks like a secret; everybody who has the image can read it. Use RUN --mount=type=secret instead.");

    static bool IsSecret(string name)
    {
        if (!Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))) return false;
        var words = name.ToLowerInvariant().Split('_');
        return words.Any(Secret.Contains) && !words.Any(Harmless.Contains);
    }
}
