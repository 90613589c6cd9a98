using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class CopyIgnoredFile
{
    public static readonly Rule Rule = BuildCheck.OfDocument("CopyIgnoredFile", "A file to copy is kept out by .dockerignore", """
        What the patterns of `.dockerignore` fit is not sent to the builder, so it cannot be copied: the build fails, or the file is
        missing in the image. Nothing is said when the file has a pattern that begins with `!`, since that may bring the file back.

        Bad:

        ```dockerfile
        # .dockerignore: data
        COPY data/sales.csv /data/
        ```

        Good:

        ```dockerfile
        # .dockerignore: data/raw
        COPY data/sales.csv /data/
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document, Dockerfile file) =>
        file.InstructionsOf(InstructionKind.Copy).IsEmpty && file.InstructionsOf(InstructionKind.Add).IsEmpty ? []
        : document.Context?.Ignored is not { BringsBack: false } ignored ? []
        : from instruction in document.Instructions(InstructionKind.Copy, InstructionKind.Add)
          where instruction.Arguments.Length > 1 && instruction.Flag("from")?.Value is not { Value.Length: > 0 } && file.IsInStage(instruction)
          let scope = file.ScopeOf(instruction)
          from source in CopySource.Of(instruction)
          where !CopySource.IsUrl(source.Value) && !CopySource.IsGit(source.Value)
          let path = scope.Expand(source.Value, file.Escape)
          where path.Error is null && scope.IsCertain(path) && ignored.Ignores(path.Value)
          select Rule.At(source.Span, $"{path.Value} is kept out of the build by .dockerignore.");
}
