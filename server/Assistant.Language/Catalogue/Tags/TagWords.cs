using System.Collections.Frozen;

namespace Assistant.Language.Catalogue.Tags;

/// <summary>Words that mean the same in the tags of all images.</summary>
static class TagWords
{
    /// <summary>What a publisher calls the image of the day that is meant for everybody.</summary>
    public static readonly FrozenSet<string> Floating = FrozenSet.ToFrozenSet(["latest", "lts", "stable", "current", "release", "rolling", "innovation", "mainline"]);

    public static readonly FrozenSet<string> Architectures = FrozenSet.ToFrozenSet(
        ["amd64", "x86_64", "x64", "i386", "386", "arm", "arm64", "arm64v8", "arm32v5", "arm32v6", "arm32v7", "armhf", "armv6", "armv7", "aarch64", "ppc64le", "s390x", "riscv64", "mips64le"]);

    /// <summary>Words in front of the image's own version; behind any other word stands the version of what the word names.</summary>
    public static readonly FrozenSet<string> InFrontOfVersion = FrozenSet.ToFrozenSet(["slim", "full", "minimal", "base", "alpine", "gpu", "cpu", "version", "core", "devel", "runtime"]);

    /// <summary>How many numbers of the version behind a word stay in an update that breaks nothing, where it is known.</summary>
    public static readonly FrozenDictionary<string, int> Steady = FrozenDictionary.ToFrozenDictionary(
        from known in new[] { (Numbers: 1, Words: "pg"), (Numbers: 2, Words: "python py r julia pytorch torch tensorflow tf scala ubuntu alpine") }
        from word in known.Words.Split(' ')
        select KeyValuePair.Create(word, known.Numbers));
}
