using Assistant.Language.Dockerfiles.Names;

namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    /// <summary>Every place that says the name of a stage, a variable or a heredoc.</summary>
    public NameTable Names => field ??= new(this);
}
