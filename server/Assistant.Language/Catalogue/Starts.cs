namespace Assistant.Language.Catalogue;

/// <summary>A Dockerfile to begin with.</summary>
/// <param name="Name">What is typed to find it.</param>
/// <param name="Meaning">A few words for the list, without a full stop.</param>
/// <param name="Text">With <c>${1:place}</c> where something is to be filled in.</param>
public sealed record Start(string Name, string Meaning, string Text);

/// <summary>The Dockerfiles in <c>Catalogue/Starts</c>, those for most people first.</summary>
public static class Starts
{
    static readonly Lazy<IReadOnlyList<Start>> Resource = new(() =>
    [
        Read("python-pip", "Python with the packages of requirements.txt, run by a user of its own"),
        Read("python-uv", "Python with a locked project of uv, in two stages"),
        Read("conda", "an environment of conda from environment.yml"),
        Read("micromamba", "an environment of mamba from environment.yml, in a small image"),
        Read("jupyter", "JupyterLab with more packages"),
        Read("rocker", "RStudio with the tidyverse and more R packages"),
        Read("r-script", "R with renv, for a script"),
        Read("pytorch-gpu", "PyTorch for a GPU of NVIDIA"),
        Read("timescale", "TimescaleDB with tables of its own"),
        Read("multi-stage", "one stage builds, the other is published"),
    ]);

    public static IReadOnlyList<Start> All => Resource.Value;

    static Start Read(string name, string meaning)
    {
        using var reader = new StreamReader(typeof(Starts).Assembly.GetManifestResourceStream($"Starts/{name}")!);
        return new(name, meaning, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
