using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;

namespace Assistant.Language.Tests.Catalogue.Tags;

/// <summary>Real tags of well known images: what their parts mean, their order, and which one can take the place of another.</summary>
public class TagTests
{
    static readonly string[] Python = ["3.13.5-slim-bookworm", "3.12", "3", "latest", "3.14.0rc2", "3.13.5", "3.13", "slim", "3.13-slim", "3.13.4", "alpine", "3.14-rc-slim"];
    static readonly string[] Postgres = ["18beta1", "16.2", "latest", "16.9", "17.6", "17", "18.0", "16", "17.6-bookworm", "17.5-bookworm", "18.0-bookworm", "17.6-alpine3.22", "18", "alpine"];
    static readonly string[] Timescale = ["latest-pg17", "latest-pg18", "2.21.2-pg17", "2.21.2-pg17-oss", "2.22.0-pg17", "2.22.0-pg18", "nightly-pg17", "latest-pg17-oss"];
    static readonly string[] Jupyter = ["x86_64-2026-07-28", "6b49f3337709", "latest", "python-3.13", "python-3.13.5", "python-3.12", "2026-07-21", "2026-07-28", "aarch64-latest", "hub-5.3.0", "cuda12-latest"];
    static readonly string[] Pytorch = ["2.9.0-cuda12.8-cudnn9-runtime", "2.9.0-cuda13.0-cudnn9-runtime", "2.8.0-cuda12.8-cudnn9-runtime", "2.8.0-cuda12.8-cudnn9-devel", "2.9.1-cuda13.0-cudnn9-runtime", "latest"];
    static readonly string[] Rapids = ["25.08-cuda12.9-py3.13", "25.10-cuda12.9-py3.13", "25.10-cuda13-py3.13", "25.12a-cuda12.9-py3.13", "26.02-cuda12.9-py3.13", "25.08-cuda12.9-py3.13-amd64"];

    [Theory]
    [InlineData("3.13.5-slim-bookworm", "Version 3.13.5; Variant slim; Variant bookworm")]
    [InlineData("3.14.0rc2", "Version 3.14.0 rc 2")]
    [InlineData("3.14-rc-slim", "Version 3.14; Prerelease rc; Variant slim")]
    [InlineData("3.13-alpine3.22", "Version 3.13; Named alpine 3.22")]
    [InlineData("18beta1", "Version 18 beta 1")]
    [InlineData("17-3.5", "Version 17; Version 3.5")]
    [InlineData("latest-pg17", "Floating latest; Named pg 17")]
    [InlineData("2.21.2-pg17-oss", "Version 2.21.2; Named pg 17; Variant oss")]
    [InlineData("2026-07-28", "Date 2026.7.28")]
    [InlineData("x86_64-2026-07-28", "Architecture x86_64; Date 2026.7.28")]
    [InlineData("python-3.13", "Named python 3.13")]
    [InlineData("cuda12-python-3.13", "Named cuda 12; Named python 3.13")]
    [InlineData("6b49f3337709", "Hash")]
    [InlineData("sha-1f2e3d4", "Hash")]
    [InlineData("git-b8b5aef-noble", "Prerelease git; Hash; Variant noble")]
    [InlineData("4.5.1", "Version 4.5.1")]
    [InlineData("devel", "Variant devel")]
    [InlineData("2.9.0-cuda12.8-cudnn9-runtime", "Version 2.9.0; Named cuda 12.8; Named cudnn 9; Variant runtime")]
    [InlineData("13.0.0-cudnn-devel-ubuntu24.04", "Version 13.0.0; Variant cudnn; Variant devel; Named ubuntu 24.4")]
    [InlineData("2.20.0-gpu-jupyter", "Version 2.20.0; Variant gpu; Variant jupyter")]
    [InlineData("nightly-gpu", "Prerelease nightly; Variant gpu")]
    [InlineData("25.3.1-0", "Version 25.3.1; Version 0")]
    [InlineData("2.3.0-cuda12.9.0-ubuntu24.04", "Version 2.3.0; Named cuda 12.9.0; Named ubuntu 24.4")]
    [InlineData("2-debian12-slim", "Version 2; Named debian 12; Variant slim")]
    [InlineData("25.10a-cuda13-py3.13", "Version 25.10 a; Named cuda 13; Named py 3.13")]
    [InlineData("v1.14.1-gpu-nvidia", "Version v 1.14.1; Variant gpu; Variant nvidia")]
    [InlineData("slim-3.0.3-python3.12", "Variant slim; Version 3.0.3; Named python 3.12")]
    [InlineData("2026.05.0-ubuntu-24.04", "Version 2026.5.0; Named ubuntu 24.4")]
    [InlineData("4.0.0-scala2.13-java17-python3-ubuntu", "Version 4.0.0; Named scala 2.13; Named java 17; Named python 3; Variant ubuntu")]
    [InlineData("RELEASE.2025-04-22T22-12-26Z", "Date 2025.4.22")]
    [InlineData("RELEASE_3_20", "Version release 3.20")]
    [InlineData("RELEASE_3_20-r-4.4.2", "Version release 3.20; Named r 4.4.2")]
    [InlineData("3_20", "Variant 3_20")]
    [InlineData("noble-20250714", "Variant noble; Date 2025.7.14")]
    [InlineData("3.12-arm64v8", "Version 3.12; Architecture arm64v8")]
    [InlineData("sha256-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.sig", "Signature sha256-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.sig")]
    [InlineData("lts", "Floating lts")]
    [InlineData("main", "Prerelease main")]
    [InlineData("", "")]
    [InlineData("---", "")]
    public void Has_parts(string tag, string parts) => Assert.Equal(parts, string.Join("; ", ImageTag.Of(tag).Parts.Select(Text)));

    public static TheoryData<string, string[]> Orders => new()
    {
        { "3 3.13 3.13-slim 3.13.5 3.13.5-slim-bookworm 3.13.4 3.12 latest alpine slim 3.14-rc-slim 3.14.0rc2", Python },
        { "18 18.0 18.0-bookworm 17 17.6 17.6-alpine3.22 17.6-bookworm 17.5-bookworm 16 16.9 16.2 latest alpine 18beta1", Postgres },
        { "2.22.0-pg18 2.22.0-pg17 2.21.2-pg17 2.21.2-pg17-oss latest-pg18 latest-pg17 latest-pg17-oss nightly-pg17", Timescale },
        { "2026-07-28 2026-07-21 hub-5.3.0 python-3.13 python-3.13.5 python-3.12 latest cuda12-latest 6b49f3337709 aarch64-latest x86_64-2026-07-28", Jupyter },
        { "2.9.1-cuda13.0-cudnn9-runtime 2.9.0-cuda13.0-cudnn9-runtime 2.9.0-cuda12.8-cudnn9-runtime 2.8.0-cuda12.8-cudnn9-devel 2.8.0-cuda12.8-cudnn9-runtime latest", Pytorch },
        { "26.02-cuda12.9-py3.13 25.10-cuda13-py3.13 25.10-cuda12.9-py3.13 25.08-cuda12.9-py3.13 25.12a-cuda12.9-py3.13 25.08-cuda12.9-py3.13-amd64", Rapids },
        { "4 4.5 4.5.1 4.4.3 latest devel", ["devel", "4.4.3", "4.5", "4", "4.5.1", "latest"] },
        { "RELEASE_3_21 RELEASE_3_20 RELEASE_3_9 latest devel", ["RELEASE_3_9", "devel", "RELEASE_3_21", "latest", "RELEASE_3_20"] },
        { "13.0.0-base-ubuntu24.04 12.9.1-base-ubuntu24.04 12.9.1-base-ubuntu22.04", ["12.9.1-base-ubuntu22.04", "12.9.1-base-ubuntu24.04", "13.0.0-base-ubuntu24.04"] },
        { "2.20.0 2.20.0-gpu 2.20.0-gpu-jupyter 2.19.0 latest latest-gpu latest-gpu-jupyter 2.20.0rc0-gpu nightly", ["2.19.0", "2.20.0-gpu", "latest-gpu", "2.20.0rc0-gpu", "nightly", "2.20.0", "latest-gpu-jupyter", "2.20.0-gpu-jupyter", "latest"] },
        { "25.3.1-0 25.3.0-3 25.3.0-1 24.11.3-2 latest", ["24.11.3-2", "25.3.0-1", "25.3.1-0", "latest", "25.3.0-3"] },
        { "2 2.3 2.3.0 2.3.0-ubuntu24.04 debian12-slim cuda12.9.0-ubuntu24.04 latest noble git-b8b5aef-noble", ["noble", "2.3", "git-b8b5aef-noble", "2.3.0-ubuntu24.04", "cuda12.9.0-ubuntu24.04", "2", "debian12-slim", "latest", "2.3.0"] },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Come_in_order(string order, string[] tags)
    {
        Assert.Equal(order, string.Join(' ', TagOrder.Of(tags)));
        Assert.Equal(order, string.Join(' ', TagOrder.Of(tags.Reverse().Concat(tags))));
    }

    [Theory]
    [InlineData("3.14-slim", "3.14-slim 3 3.14 latest", "latest 3.14 3 3.14-slim")]
    [InlineData("3.14-slim", "3.15-slim 3 3.15 3.14-slim latest", "latest 3.15 3 3.14-slim 3.15-slim")]
    [InlineData("3.14-slim", "3 3.15 latest", "latest 3.15 3")]
    [InlineData("latest", "3 3.15 latest", "latest 3.15 3")]
    [InlineData("latest-pg17", "latest-pg17 2.22.0-pg17 latest", "latest 2.22.0-pg17 latest-pg17")]
    public void The_newest_of_the_kind_that_is_recommended_comes_first(string recommended, string order, string tags) =>
        Assert.Equal(order, string.Join(' ', TagOrder.Of(tags.Split(' '), recommended)));

    [Theory]
    [InlineData("17.5-bookworm", "17.6-bookworm", true)]
    [InlineData("17.5-bookworm", "18.0-bookworm", true)]
    [InlineData("17.5-bookworm", "17.6-alpine", false)]
    [InlineData("17.5", "17", false)]
    [InlineData("latest-pg17", "latest-pg18", false)]
    [InlineData("2.21.2-pg17", "2.22.0-pg17", true)]
    [InlineData("2.21.2-pg17", "2.22.0-pg17-oss", false)]
    [InlineData("python-3.13", "python-3.12", true)]
    [InlineData("python-3.13", "hub-5.3", false)]
    [InlineData("2026-07-28", "2026-07-21", true)]
    [InlineData("2026-07-28", "x86_64-2026-07-28", false)]
    [InlineData("25.3.1-0", "25.3.0-3", true)]
    [InlineData("v1.14.1", "1.14.2", false)]
    [InlineData("cuda12-python-3.13.14", "cuda12-python-3.13.15", true)]
    [InlineData("cuda12-python-3.13.14", "cuda12-python-3.14.0", false)]
    [InlineData("1.28-alpine3.20", "1.29-alpine3.21", false)]
    [InlineData("2.9.0-cuda12.8-cudnn9-runtime", "2.9.0-cuda13.0-cudnn9-runtime", false)]
    public void Are_made_alike(string left, string right, bool same)
    {
        Assert.Equal(same, TagScheme.SameAs(left, right));
        Assert.Equal(same, TagScheme.SameAs(right, left));
    }

    public static TheoryData<string, string?, string?, string[]> Newer => new()
    {
        { "16.2", "16.9", "18.0", Postgres },
        { "16.9", null, "18.0", Postgres },
        { "17.5-bookworm", "17.6-bookworm", "18.0-bookworm", Postgres },
        { "17", null, "18", Postgres },
        { "18.0", null, null, Postgres },
        { "18beta1", "18", "18", Postgres },
        { "3.13.4", "3.13.5", "3.13.5", Python },
        { "2.21.2-pg17", "2.22.0-pg17", "2.22.0-pg18", Timescale },
        { "latest-pg17", null, "latest-pg18", Timescale },
        { "2026-07-21", "2026-07-28", "2026-07-28", Jupyter },
        { "python-3.12", null, "python-3.13", Jupyter },
        { "2.8.0-cuda12.8-cudnn9-runtime", "2.9.0-cuda12.8-cudnn9-runtime", "2.9.1-cuda13.0-cudnn9-runtime", Pytorch },
        { "25.08-cuda12.9-py3.13", "25.10-cuda12.9-py3.13", "26.02-cuda12.9-py3.13", Rapids },
        { "v0.10.1", "v0.10.2", "v0.11.0", ["v0.10.2", "v0.11.0", "v0.10.1", "v0.11.1rc1"] },
        { "3.14.0rc2", "3.14.0", "3.14.0", ["3.14.0rc1", "3.14.0", "3.14.0rc2"] },
        { "latest", null, null, Python },
        { "6b49f3337709", null, null, Jupyter },
        { "", null, null, Python },
    };

    [Theory]
    [MemberData(nameof(Newer))]
    public void Have_newer_ones(string tag, string? within, string? newest, string[] tags)
    {
        Assert.Equal(within, TagScheme.NewestWithin(tag, tags));
        Assert.Equal(newest, TagScheme.Newest(tag, tags));
    }

    [Theory]
    [InlineData("latest", true)]
    [InlineData("3", true)]
    [InlineData("3.13", true)]
    [InlineData("3.13-slim", false)]
    [InlineData("3.13.5", false)]
    [InlineData("3.13.4", false)]
    [InlineData("slim", true)]
    [InlineData("3.12", false)]
    public void Float_or_stay(string tag, bool floats) => Assert.Equal(floats, ImageTag.Of(tag).Floats(Python));

    [Theory]
    [InlineData("17.6", false)]
    [InlineData("17", true)]
    [InlineData("2026-07-28", false)]
    [InlineData("6b49f3337709", false)]
    [InlineData("main", true)]
    [InlineData("lts", true)]
    public void Float_by_themselves(string tag, bool floats) => Assert.Equal(floats, ImageTag.Of(tag).Floats([]));

    [Fact]
    public void Tell_what_can_be_chosen()
    {
        Assert.Equal("CUDA 13.0, 12.8", TagVariants.Of(Pytorch));
        Assert.Equal("CUDA 13, 12.9; Python 3.13", TagVariants.Of(Rapids));
        Assert.Equal("", TagVariants.Of(Timescale));
        Assert.Equal("", TagVariants.Of(Python));
    }

    /// <summary>The first tag of the catalogue is the one that is written for people who name none.</summary>
    [Fact]
    public void No_image_of_the_catalogue_offers_a_prerelease_first() =>
        Assert.DoesNotContain(ImageCatalogue.BuiltIn.All, image => image.Tags is { Offer: [var first, ..] } && ImageTag.Of(first).IsPrerelease);

    static string Text(TagPart part) =>
        string.Join(' ', new[] { part.Kind.ToString(), part.Word, string.Join('.', part.Numbers), part.Prerelease?.Word ?? "", string.Join('.', part.Prerelease?.Numbers ?? []) }.Where(piece => piece != ""));
}
