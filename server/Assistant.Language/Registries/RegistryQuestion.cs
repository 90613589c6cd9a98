using Assistant.Language.Values;

namespace Assistant.Language.Registries;

/// <summary>What a registry could tell that would help at a place of a document. Whether it is asked is another's decision.</summary>
public abstract record RegistryQuestion
{
    RegistryQuestion() { }

    /// <summary>Which tags there are in the image's repository: the newest, and of very many those that have <paramref name="Typed"/> in them.</summary>
    public sealed record TagsOf(ImageReference Image, string Typed = "") : RegistryQuestion;

    /// <summary>Which digest stands under the tag now.</summary>
    public sealed record DigestOf(ImageReference Image) : RegistryQuestion;

    /// <summary>What stands under exactly this tag or digest.</summary>
    public sealed record Of(ImageReference Image) : RegistryQuestion;

    /// <summary>Which images Docker Hub finds for a word.</summary>
    public sealed record Search(string Term) : RegistryQuestion;
}
