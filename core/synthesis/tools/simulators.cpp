// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Programs that run a test bench: Verilator, Icarus Verilog, GHDL, and g++ for C simulation.
#include "open_tools.h"
#include "tool_support.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view verilatorPackage = "install the Debian package verilator";
constexpr std::string_view icarusPackage = "install the Debian package iverilog";
constexpr std::string_view ghdlPackage = "install the Debian package ghdl-mcode";
constexpr std::string_view cppPackage = "install the Debian packages g++ and make";
constexpr ToolStage simulationStages[] = {{"sim", "RTL simulation"}};
constexpr ToolStage csimStages[] = {{"csim", "C simulation"}};
constexpr const char* compileStep = "compile";
constexpr const char* simulateStep = "simulate";
constexpr const char* runtimeObjects[] = {"verilated.o", "verilated_timing.o", "verilated_threads.o"};
constexpr int threadsForFiles = 4;
constexpr std::uintmax_t mostOfOneUnit = 2'000'000; ///< bytes of RTL; half a million take 0.4 GB to compile
constexpr const char* runtimeModule = "snac_runtime";
constexpr const char* runtimeFile = "snac_runtime.v";
/// With a delay, as benches have: without one a part of the library is left out.
constexpr const char* runtimeText = "module snac_runtime; initial #1 $finish; endmodule\n";

constexpr char verilatorName[] = "verilator";
constexpr char icarusName[] = "iverilog";
constexpr char ghdlName[] = "ghdl";
constexpr char cppName[] = "g++";

template<const char* Name>
Result<FoundTool> probeAs(const ToolPlaces& places, const RunControl& control, std::string_view get,
                          const char* option)
{
    SNAC_TRY(auto program, locateTool(places, Name, get));
    SNAC_TRY(auto version, askVersion(program, {option}, places.versionLimit, control));
    return FoundTool{.program = std::move(program), .version = std::move(version)};
}

/// A program that the tool starts itself, in PATH, by one of these names: without it the tool is as good as
/// missing, and is found to be so before a run and not in the middle of it.
Result<> checkHelper(std::string_view label, std::initializer_list<const char*> names, std::string_view get)
{
    const bool found =
        std::ranges::any_of(names, [](const char* name) { return findProgram(name).has_value(); });
    return found ? Result<>()
                 : fail(std::string(label) + " cannot work without `" + *names.begin() +
                            "`, which is not installed, or not in PATH: " + std::string(get),
                        {}, ErrorKind::NotFound);
}

Result<FoundTool> probeVerilator(const ToolPlaces& places, const RunControl& control)
{
    SNAC_TRY(auto found, probeAs<verilatorName>(places, control, verilatorPackage, "--version"));
    SNAC_CHECK(checkHelper("Verilator", {"g++", "c++", "clang++"}, cppPackage));
    SNAC_CHECK(checkHelper("Verilator", {"make"}, cppPackage));
    return found;
}

/// The interpreter lies beside the compiler; a setting may name a compiler outside PATH.
std::string vvpOf(const std::string& compiler)
{
    const fs::path beside = fs::path(compiler).parent_path() / "vvp";
    std::error_code ignored;
    return fs::exists(beside, ignored) ? beside.string() : "vvp";
}

Result<FoundTool> probeIcarus(const ToolPlaces& places, const RunControl& control)
{
    SNAC_TRY(auto found, probeAs<icarusName>(places, control, icarusPackage, "-V"));
    SNAC_CHECK(checkHelper("Icarus Verilog", {vvpOf(found.program).c_str()}, icarusPackage));
    return found;
}

Result<FoundTool> probeCpp(const ToolPlaces& places, const RunControl& control)
{
    SNAC_TRY(auto found, probeAs<cppName>(places, control, cppPackage, "--version"));
    SNAC_CHECK(checkHelper("C simulation", {"make"}, cppPackage));
    return found;
}

ToolStep plainStep(const char* name, std::string program, std::vector<std::string> arguments)
{
    return {.name = name,
            .program = std::move(program),
            .arguments = std::move(arguments),
            .variables = {},
            .products = {},
            .key = {}};
}

/// The compiled model is built in the scratch folder: make cannot work in one with blanks in its path.
std::vector<std::string> verilatorArguments(const ToolJob& job, const ToolSite& site, const std::string& top)
{
    return {"--binary",
            "-j",
            std::to_string(std::max(job.threads, 1)),
            "--top-module",
            top,
            "-Mdir",
            site.scratch,
            "-o",
            top,
            "-Wno-fatal",
            "-Wno-lint",
            "--x-assign",
            "0",
            "-MAKEFLAGS", // a thousand inputs are simulated in no time: compiling is what takes long
            "OPT_FAST=-O0"};
}

/// Whether all files of a model are compiled as one: their headers take more than half of the time, but
/// many compilers at once are quicker still, and one of a large model needs much memory.
bool isOneUnit(const ToolJob& job, const ToolSite& site, const std::vector<std::string>& files)
{
    std::uintmax_t bytes = 0;
    for (const std::string& file : files) {
        std::error_code code;
        const auto size = fs::file_size(fs::path(site.folder) / file, code);
        bytes += code ? 0 : size;
    }
    return job.threads < threadsForFiles && bytes <= mostOfOneUnit;
}

/// What the objects of Verilator's library depend on. The compiler's version is that of its file, whichever
/// it is.
std::string runtimeKey(const ToolSite& site)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const std::string& text) { hash.addData(QByteArray::fromStdString(text + '\n')); };
    for (const char* variable : {"CXX", "VERILATOR_ROOT"}) {
        const char* const value = std::getenv(variable);
        add(value == nullptr ? "" : value);
    }
    const char* const chosen = std::getenv("CXX");
    const std::string words = chosen == nullptr ? "g++" : chosen;
    const auto compiler = findProgram(words.substr(0, words.find(' ')));
    for (const std::string& program : {site.tool.program, compiler ? *compiler : std::string()}) {
        std::error_code code;
        const auto time = fs::last_write_time(program, code).time_since_epoch().count();
        add(program + ' ' + std::to_string(code ? 0 : time));
    }
    add(site.tool.version);
    return "verilator-" + hash.result().toHex().toStdString();
}

/// To make, which would think them older than the design's makefile: these objects are good as they are.
std::string keepRuntime()
{
    std::string flags;
    for (const char* object : runtimeObjects) {
        flags += std::string(flags.empty() ? "" : " ") + "--old-file=" + object;
    }
    return flags;
}

/// Compiles Verilator's own library, which takes longer than a small design, and is the same for every one:
/// make finds its objects in the folder of the model.
ToolStep runtimeStep(const ToolJob& job, const ToolSite& site)
{
    ToolStep step = plainStep("runtime", site.tool.program, verilatorArguments(job, site, runtimeModule));
    step.arguments.emplace_back(runtimeFile);
    for (const char* object : runtimeObjects) {
        step.products.push_back((fs::absolute(site.scratch) / object).string());
    }
    step.key = runtimeKey(site);
    step.keptIn = site.kept;
    return step;
}

Result<ToolPlan> prepareVerilator(const ToolJob& job, const ToolSite& site)
{
    SNAC_TRY(const auto files, readFileList(site.folder));
    SNAC_TRY(const auto bench, benchModule(site.folder, files, job.top));
    auto arguments = verilatorArguments(job, site, bench);
    arguments.insert(arguments.end(), files.begin(), files.end());
    if (isOneUnit(job, site, files)) {
        arguments.insert(arguments.end(), {"-MAKEFLAGS", "VM_PARALLEL_BUILDS=0"});
    }
    ToolPlan plan;
    plan.passOn = {"CXX", "VERILATOR_ROOT", "CCACHE_DIR"};
    if (!site.kept.empty()) {
        plan.files.push_back({.path = runtimeFile, .bytes = runtimeText});
        plan.steps.push_back(runtimeStep(job, site));
        arguments.insert(arguments.end(), {"-MAKEFLAGS", keepRuntime()});
    }
    const std::string simulation = (fs::path(site.scratch) / bench).string();
    plan.steps.push_back(plainStep(compileStep, site.tool.program, std::move(arguments)));
    plan.steps.back().makes = simulation;
    plan.steps.push_back(plainStep(simulateStep, simulation, {}));
    return plan;
}

Result<ToolPlan> prepareIcarus(const ToolJob& job, const ToolSite& site)
{
    SNAC_TRY(const auto files, readFileList(site.folder));
    SNAC_TRY(const auto bench, benchModule(site.folder, files, job.top));
    std::vector<std::string> arguments{"-g2005-sv", "-s", bench, "-o", "simulation.vvp"};
    arguments.insert(arguments.end(), files.begin(), files.end());
    SNAC_TRY(const auto vvp, findProgram(vvpOf(site.tool.program)));
    ToolPlan plan;
    plan.steps = {plainStep(compileStep, site.tool.program, std::move(arguments)),
                  plainStep(simulateStep, vvp, {"-n", "simulation.vvp"})};
    plan.steps.front().makes = fs::absolute(fs::path(site.folder) / "simulation.vvp").string();
    return plan;
}

/// What is analysed stays in the folder as a library. Numbers are not known before the first input has come
/// through: what IEEE's packages say of that is of no use.
Result<ToolPlan> prepareGhdl(const ToolJob& job, const ToolSite& site)
{
    SNAC_TRY(const auto files, readFileList(site.folder));
    const std::string bench = job.top + "_tb";
    if (std::ranges::none_of(files, [&](const std::string& file) {
            return file.starts_with("tb/") && file.ends_with("/" + bench + ".vhd");
        })) {
        return fail("there is no test bench of '" + job.top + "' here: was it written without test vectors?",
                    {.file = job.sources}, ErrorKind::NotFound);
    }
    std::vector<std::string> arguments{"-a", "--std=08"};
    arguments.insert(arguments.end(), files.begin(), files.end());
    ToolPlan plan;
    plan.steps = {plainStep(compileStep, site.tool.program, std::move(arguments)),
                  plainStep(simulateStep, site.tool.program,
                            {"--elab-run", "--std=08", bench, "--ieee-asserts=disable"})};
    return plan;
}

Result<ToolReport> benchReport(const ToolSite& site, const StepOutcome& step, CheckKind kind,
                               const char* tool)
{
    const std::string log = (fs::path(site.folder) / (step.name + ".log")).string();
    SNAC_TRY(auto check, readBenchResult(step.process.text(), log));
    check.kind = kind;
    check.tool = tool;
    check.version = site.tool.version;
    check.logFile = log;
    return ToolReport{.synthesis = {}, .checks = {std::move(check)}};
}

Result<ToolPlan> prepareCpp(const ToolJob& job, const ToolSite& site)
{
    if (!fs::exists(fs::path(site.folder) / "Makefile")) {
        return fail("there is no Makefile here: it is not a folder that an HLS project was written into",
                    {.file = job.sources});
    }
    SNAC_TRY(const auto make, findProgram("make"));
    ToolPlan plan;
    plan.passOn = {"AP_INCLUDE", "CCACHE_DIR"};
    plan.steps = {plainStep("csim", make, {"csim", "CXX=" + site.tool.program})};
    // Mismatches are a result, not a failure of the tool: the bench's code says no more than its line.
    plan.steps.back().needed = false;
    return plan;
}

} // namespace

Tool verilatorTool()
{
    return {.key = "verilator",
            .label = "Verilator",
            .takes = "verilog",
            .get = verilatorPackage,
            .stages = simulationStages,
            .probe = probeVerilator,
            .prepare = prepareVerilator,
            .parse = [](const ToolJob&, const ToolSite& site, const std::vector<StepOutcome>& steps) {
                return benchReport(site, steps.back(), CheckKind::RtlSimulation, "Verilator");
            }};
}

Tool icarusTool()
{
    return {.key = "icarus",
            .label = "Icarus Verilog",
            .takes = "verilog",
            .get = icarusPackage,
            .stages = simulationStages,
            .probe = probeIcarus,
            .prepare = prepareIcarus,
            .parse = [](const ToolJob&, const ToolSite& site, const std::vector<StepOutcome>& steps) {
                return benchReport(site, steps.back(), CheckKind::RtlSimulation, "Icarus Verilog");
            }};
}

Tool ghdlTool()
{
    return {.key = "ghdl",
            .label = "GHDL",
            .takes = "vhdl",
            .get = ghdlPackage,
            .stages = simulationStages,
            .probe =
                [](const ToolPlaces& places, const RunControl& control) {
                    return probeAs<ghdlName>(places, control, ghdlPackage, "--version");
                },
            .prepare = prepareGhdl,
            .parse =
                [](const ToolJob&, const ToolSite& site, const std::vector<StepOutcome>& steps) {
                    return benchReport(site, steps.back(), CheckKind::RtlSimulation, "GHDL");
                }};
}

namespace {

/// A failure of make that comes of a compiler which makes nothing and says nothing: the program that it
/// should have made is not there to be run.
std::string csimProblem(const ToolSite& site, const StepOutcome& step)
{
    std::error_code ignored;
    const bool none = step.process.text().contains("Error 127") &&
                      !fs::exists(fs::path(site.folder) / "build" / "csim", ignored);
    return none ? madeNothing("C simulation with g++ (compile)") : step.problem;
}

} // namespace

Tool cppTool()
{
    return {.key = "g++",
            .label = "C simulation with g++",
            .takes = "hls",
            .get = cppPackage,
            .stages = csimStages,
            .probe = probeCpp,
            .prepare = prepareCpp,
            .parse = [](const ToolJob&, const ToolSite& site,
                        const std::vector<StepOutcome>& steps) -> Result<ToolReport> {
                auto report = benchReport(site, steps.back(), CheckKind::CSimulation, "g++");
                if (!report && !steps.back().problem.empty()) {
                    return fail(csimProblem(site, steps.back()), report.error().place);
                }
                return report;
            }};
}

} // namespace snac::synthesis
