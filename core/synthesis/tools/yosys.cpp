// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_tools.h"
#include "tool_support.h"
#include "verilog_files.h"
#include "yosys_recipe.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/base/text_file.h"
#include "snac/synthesis/report_text.h"
#include "snac/synthesis/straight_line/table_use.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <filesystem>
#include <set>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view yosysPackage = "install the Debian package yosys";
constexpr ToolStage yosysStages[] = {{"synth", "Logic synthesis"}};
constexpr const char* wholeDesign = "design";

struct SourceText
{
    std::string text;
    VerilogWords words;
};

/// The recipe; it runs in the folder of the sources. Depth is counted between registers: without them (and
/// block memories, whose outputs are registers) the longest path ends where they were.
std::string yosysScript(const std::vector<std::string>& files, const std::string& module,
                        const std::string& family, const YosysChoices& choices, const std::string& output)
{
    std::string script;
    for (const std::string& file : files) {
        script += "read_verilog " + file + "\n";
    }
    for (const std::string& command : yosysCommands(module, family, choices)) {
        script += command + "\n";
    }
    return script + "tee -q -o " + output + ".stat.json stat -json\n" +
           "delete t:FD* t:RAMB* t:URAM* t:SRL*\n" + "tee -q -o " + output + ".ltp.txt ltp -noff\n";
}

std::string yosysKey(const std::string& script, const std::vector<std::string>& files,
                     const std::map<std::string, SourceText>& sources, const ToolSite& site)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](std::string_view text) {
        hash.addData(QByteArray::number(static_cast<qulonglong>(text.size())) + ":");
        hash.addData(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    };
    add("yosys " + site.tool.version);
    add(script);
    std::set<std::string> read(files.begin(), files.end());
    for (const std::string& file : files) {
        for (const std::string& quoted : sources.at(file).words.quoted) {
            read.insert(quoted); // a table that is read, or an included file
        }
    }
    for (const std::string& file : read) {
        const auto known = sources.find(file);
        const auto text = known != sources.end() ? Result<std::string>(known->second.text)
                          : isPlainPath(file)    ? readTextFile((fs::path(site.folder) / file).string())
                                                 : Result<std::string>(fail("none"));
        if (text) {
            add(file);
            add(*text);
        }
    }
    return hash.result().toHex().toStdString();
}

Result<std::map<std::string, SourceText>> readSources(const std::string& folder)
{
    SNAC_TRY(const auto files, readFileList(folder));
    std::map<std::string, SourceText> sources;
    for (const std::string& file : files) {
        if (!file.ends_with(".v") && !file.ends_with(".sv")) {
            return fail("Yosys reads Verilog, and '" + file + "' is not a file *.v");
        }
        SNAC_TRY(auto text, readTextFile((fs::path(folder) / file).string(), std::size_t{256} << 20U));
        VerilogWords words = verilogWords(text);
        sources.emplace(file, SourceText{.text = std::move(text), .words = std::move(words)});
    }
    return sources;
}

Result<> addYosysStep(ToolPlan& plan, const ToolJob& job, const ToolSite& site,
                      const std::map<std::string, SourceText>& sources,
                      const std::map<std::string, VerilogWords>& words, const ToolModule& module)
{
    SNAC_TRY(const auto files, filesOfModule(words, module.module));
    SNAC_TRY(const auto family, yosysFamily(job.board));
    const std::string name = module.layer;
    // Names of products are the same wherever the module stands, so that the cache knows it again.
    const auto holdsTable = [&](const std::string& file) {
        return std::ranges::binary_search(words.at(file).names, std::string(tableAttribute));
    };
    const YosysChoices choices{.dsp = job.dsp,
                               .tables = std::ranges::any_of(files, holdsTable),
                               .memories = std::ranges::any_of(
                                   files, [&](const std::string& file) { return words.at(file).memories; })};
    const std::string script = yosysScript(files, module.module, family, choices, name);
    const std::string neutral = yosysScript(files, module.module, family, choices, "out");
    plan.files.push_back({.path = name + ".ys", .bytes = script});
    plan.steps.push_back({.name = name,
                          .program = site.tool.program,
                          .arguments = {"-v", "2", "-s", name + ".ys"},
                          .variables = {},
                          .products = {name + ".stat.json", name + ".ltp.txt"},
                          .key = yosysKey(neutral, files, sources, site),
                          .concurrent = true,
                          .needed = name == wholeDesign});
    return {};
}

Result<FoundTool> probeYosys(const ToolPlaces& places, const RunControl& control)
{
    SNAC_TRY(auto program, locateTool(places, "yosys", yosysPackage));
    SNAC_TRY(auto version, askVersion(program, {"-V"}, places.versionLimit, control));
    return FoundTool{.program = std::move(program), .version = std::move(version)};
}

Result<ToolPlan> prepareYosys(const ToolJob& job, const ToolSite& site)
{
    SNAC_TRY(const auto sources, readSources(site.folder));
    std::map<std::string, VerilogWords> words;
    for (const auto& [file, source] : sources) {
        words.emplace(file, source.words);
    }
    ToolPlan plan;
    SNAC_CHECK(addYosysStep(plan, job, site, sources, words, {.layer = wholeDesign, .module = job.top}));
    for (const ToolModule& module : job.layers) {
        SNAC_CHECK(addYosysStep(plan, job, site, sources, words, module));
    }
    return plan;
}

/// "Longest topological path in jets (length=12):"
std::optional<double> longestPath(std::string_view text)
{
    constexpr std::string_view start = "(length=";
    const std::size_t at = text.find(start);
    return at == std::string_view::npos
               ? std::nullopt
               : leadingNumber(text.substr(at + start.size(), text.find(')', at) - at - start.size()));
}

struct YosysFigures
{
    SynthesisReport report;
    std::optional<double> depth;
};

Result<YosysFigures> readYosysRun(const ToolSite& site, const std::string& name)
{
    const std::string stat = (fs::path(site.folder) / (name + ".stat.json")).string();
    const auto text = readTextFile(stat);
    if (!text) {
        return fail("Yosys ended without its report", {.file = stat});
    }
    SNAC_TRY(auto report, readYosysJson(*text, stat));
    const auto path = readTextFile((fs::path(site.folder) / (name + ".ltp.txt")).string());
    return YosysFigures{.report = std::move(report), .depth = path ? longestPath(*path) : std::nullopt};
}

LayerFigures layerFigures(const YosysFigures& figures, const StepOutcome& step)
{
    return {.layer = step.name,
            .lut = figures.report.lut,
            .ff = figures.report.ff,
            .carry = figures.report.carry,
            .dsp = figures.report.dsp,
            .bram18 = figures.report.bram18,
            .depth = figures.depth,
            .cached = step.cached};
}

Result<ToolReport> parseYosys(const ToolJob& job, const ToolSite& site, const std::vector<StepOutcome>& steps)
{
    SNAC_TRY(const auto whole, readYosysRun(site, wholeDesign));
    SynthesisResult result;
    result.tool = "Yosys";
    result.version = site.tool.version;
    result.stage = Origin::Yosys;
    result.top = job.top;
    result.part = job.board.part;
    result.targetClockNs = job.clockNs;
    takeFigures(result, whole.report);
    result.depth = whole.depth;
    for (const StepOutcome& step : steps) {
        if (step.name == wholeDesign) {
            continue;
        }
        const auto layer = step.problem.empty() ? readYosysRun(site, step.name) : fail(step.problem);
        if (layer) {
            result.layers.push_back(layerFigures(*layer, step));
        } else {
            result.missing.push_back(
                {.what = "figures of layer " + step.name, .reason = layer.error().message});
        }
    }
    result.missing.push_back({.what = "timing", .reason = "Yosys does not place and route for this family"});
    return ToolReport{.synthesis = std::move(result), .checks = {}};
}

} // namespace

/// synth_xilinx knows three of AMD's families that are sold today.
Result<std::string> yosysFamily(const hardware::Board& board)
{
    const std::string device = hardware::deviceOfPart(board.part);
    if (hardware::isSevenSeries(board)) {
        return "xc7";
    }
    const bool virtex =
        device.starts_with("xcvu") || device.starts_with("xcku") || device.starts_with("xcau");
    const bool plus = board.family.contains("UltraScale+") || device.starts_with("xczu") ||
                      (virtex && device.ends_with('p')) || device.starts_with("xcu");
    if (plus) {
        return "xcup";
    }
    if (virtex) {
        return "xcu";
    }
    return fail("Yosys cannot synthesize for the part '" + board.part + "' of the board '" + board.id +
                "': it knows the families 7, UltraScale and UltraScale+");
}

std::vector<std::string> yosysCommands(const std::string& top, const std::string& family,
                                       const YosysChoices& choices)
{
    const std::string synth = "synth_xilinx -family " + family + " -flatten -noiopad -noclkbuf" +
                              (choices.dsp ? "" : " -nodsp") + " -top " + top;
    const std::string tables = "A:" + std::string(tableAttribute);
    std::vector<std::string> commands{"hierarchy -check -top " + top};
    if (choices.tables) {
        commands.push_back("setattr -mod -set keep_hierarchy 1 " + tables);
    }
    commands.insert(commands.end(), {synth + " -run begin:map_memory", "maccmap -unmap",
                                     synth + (choices.memories ? " -run map_memory:" : " -run map_ffram:")});
    if (choices.tables) {
        commands.insert(commands.end(),
                        {"setattr -mod -unset keep_hierarchy " + tables, "flatten", "opt_clean"});
    }
    return commands;
}

Tool yosysTool()
{
    return {.key = "yosys",
            .label = "Yosys",
            .takes = "verilog",
            .get = yosysPackage,
            .stages = yosysStages,
            .probe = probeYosys,
            .prepare = prepareYosys,
            .parse = parseYosys};
}

} // namespace snac::synthesis
