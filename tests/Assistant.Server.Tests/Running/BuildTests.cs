using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Running;

/// <summary>The Build lens on a real engine, with the docker client where the machine has one: what it tells of the Dockerfile.</summary>
public sealed class BuildTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-built-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_build_that_fails_marks_its_instruction_until_that_is_edited()
    {
        await using var desk = await DeskWith("FROM busybox\nRUN true\nRUN echo cannot do it; exit 3\n");
        await desk.Command("assistant.build", new { uri = Uri });
        var finding = await FindingOnce(desk, isThere: true);
        Assert.Equal("The last build stopped here: the command ended with exit code 3; it said last: cannot do it.", (string)finding!["message"]!);
        Assert.Equal((2, 0), ((int)finding["range"]!["start"]!["line"]!, (int)finding["range"]!["start"]!["character"]!));

        desk.Editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri, version = 2 }, contentChanges = new[] { new { text = "FROM busybox\nRUN true\nRUN echo does it\n" } } });
        Assert.Null(await FindingOnce(desk, isThere: false));
    }

    [Fact]
    public async Task A_docker_build_in_a_recipe_marks_the_Dockerfile()
    {
        await using var desk = await DeskWith("FROM busybox\nCOPY nothing /\n");
        var recipe = new Uri(Path.Combine(folder, "all.recipe")).AbsoluteUri;
        desk.Editor.Open(recipe, "docker build -t ra-built .\n");
        await desk.Command("assistant.run", new { uri = recipe, line = 0 });
        var finding = await FindingOnce(desk, isThere: true);
        Assert.Contains("COPY failed: file not found in build context", (string)finding!["message"]!);
        Assert.Equal(1, (int)finding["range"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task A_base_image_without_that_tag_has_others()
    {
        await using var desk = await DeskWith("FROM busybox:9.99\n");
        await desk.Command("assistant.build", new { uri = Uri });
        Assert.Matches("^The registry has no busybox:9.99. The nearest tags that (it has|are known): .*latest.*$", await desk.HearMessage());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var desk = await DeskWith("FROM busybox\n");
        var recipe = new Uri(Path.Combine(folder, "all.recipe")).AbsoluteUri;
        desk.Editor.Open(recipe, "docker build -t ra-built ./nodir\n");
        await desk.Command("assistant.run", new { uri = recipe, line = 0 });
        Assert.Equal($"The folder {folder}/nodir, which is to be built, does not exist.", await desk.HearMessage());
    }

    [Theory]
    [InlineData("./sub")]
    [InlineData("-f sub/Dockerfile sub")]
    [InlineData("sub --file=sub/Dockerfile")]
    public async Task A_folder_below_the_recipe_is_built(string written)
    {
        await using var desk = await DeskWith("FROM busybox\n");
        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        File.Move(Path.Combine(folder, "Dockerfile"), Path.Combine(folder, "sub/Dockerfile"));
        var recipe = new Uri(Path.Combine(folder, "all.recipe")).AbsoluteUri;
        desk.Editor.Open(recipe, $"docker build -t ra-built-below {written}\n");
        await desk.Command("assistant.run", new { uri = recipe, line = 0 });
        Assert.Equal("The build is done: ra-built-below.", await desk.HearMessage());
        await desk.Engine.Images.Remove("ra-built-below", force: true, CancellationToken.None);
    }

    [Fact]
    public async Task The_size_of_each_layer_stands_behind_its_instruction()
    {
        await using var desk = await DeskWith("FROM busybox AS small\nRUN dd if=/dev/zero of=/a bs=1000 count=2000\nENV A=1\nFROM small\nRUN dd if=/dev/zero of=/b bs=1000 count=7000\n");
        try
        {
            await desk.Command("assistant.build", new { uri = Uri });
            Assert.Equal("1: 2 MB | 4: 7 MB, the largest layer", await Sizes(desk));
            await desk.Command("assistant.build", new { uri = Uri, stage = "small" });
            Assert.Equal("1: 2 MB", await Sizes(desk));
            Assert.True(await desk.Engine.Images.Exists($"{Name}:small", TestContext.Current.CancellationToken));
        }
        finally
        {
            foreach (var image in new[] { $"{Name}:latest", $"{Name}:small" })
                if (await desk.Engine.Images.Exists(image, CancellationToken.None)) await desk.Engine.Images.Remove(image, force: true, CancellationToken.None);
        }
    }

    string Name => Path.GetFileName(folder).ToLowerInvariant();

    string Dockerfile => Path.Combine(folder, "Dockerfile");

    string Uri => new Uri(Dockerfile).AbsoluteUri;

    async Task<Desk> DeskWith(string text)
    {
        await File.WriteAllTextAsync(Dockerfile, text, TestContext.Current.CancellationToken);
        var desk = await Desk.Of(Dockerfile);
        await desk.Has("busybox");
        return desk;
    }

    static async Task<JsonNode?> FindingOnce(Desk desk, bool isThere)
    {
        while (true)
        {
            var findings = (await desk.Editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray();
            var found = findings.FirstOrDefault(finding => (string)finding!["code"]! == "LastBuildFailed");
            if (found is not null == isThere) return found;
        }
    }

    async Task<string> Sizes(Desk desk)
    {
        var range = new { start = new { line = 0, character = 0 }, end = new { line = 9, character = 0 } };
        var hints = (await desk.Editor.Ask("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range }))!.AsArray();
        return string.Join(" | ", hints.Where(hint => ((string)hint!["label"]!).Contains("MB") && !((string)hint["label"]!).Contains("old"))
            .Select(hint => $"{hint!["position"]!["line"]}: {hint["label"]}").Order());
    }
}
