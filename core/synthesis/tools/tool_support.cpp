// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool_support.h"

#include "verilog_files.h"

#include "snac/base/ascii.h"
#include "snac/base/bounded_files.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/base/text_file.h"
#include "snac/synthesis/report_text.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <optional>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

/// "2023.2" as numbers, by which 2023.10 would come after 2023.9.
std::vector<int> versionNumbers(std::string_view version)
{
    std::vector<int> numbers;
    while (!version.empty()) {
        const std::size_t end = std::min(version.find('.'), version.size());
        numbers.push_back(wholeFrom<int>(version.substr(0, end)).value_or(0));
        version.remove_prefix(std::min(end + 1, version.size()));
    }
    return numbers;
}

std::vector<fs::path> foldersIn(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code code;
    for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) && found.size() < 1000) {
            found.push_back(entry->path());
        }
    }
    return found;
}

/// All `bin` folders of a product below a vendor's folder: ROOT/PRODUCT/VERSION and ROOT/VERSION/PRODUCT.
std::vector<fs::path> productFolders(const fs::path& root, std::string_view product)
{
    std::vector<fs::path> found{root / "bin"}; // XILINX_VIVADO names the folder of a version itself
    for (const fs::path& version : foldersIn(root / product)) {
        found.push_back(version / "bin");
    }
    for (const fs::path& version : foldersIn(root)) {
        found.push_back(version / product / "bin");
    }
    return found;
}

std::optional<std::string> newest(const std::vector<fs::path>& folders, const std::string& program)
{
    std::optional<std::string> best;
    for (const fs::path& folder : folders) {
        const auto found = findProgram(program, folder.string());
        if (found &&
            (!best || versionNumbers(versionOfPath(*found)) > versionNumbers(versionOfPath(*best)))) {
            best = *found;
        }
    }
    return best;
}

std::optional<long long> countAfter(std::string_view line, std::string_view word)
{
    const std::size_t at = line.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(at + word.size());
    return wholeFrom<long long>(rest.substr(0, rest.find_first_of(" \t,;")));
}

/// "jets: 1000 samples, 0 mismatches"
std::optional<CheckResult> samplesLine(std::string_view line)
{
    const std::size_t colon = line.find(": ");
    if (!trimmed(line).ends_with(" mismatches") || colon == std::string_view::npos) {
        return std::nullopt;
    }
    const auto rows = countAfter(line, ": ");
    const auto mismatches = countAfter(line, " samples, ");
    if (!rows || !mismatches || *rows < 0 || *mismatches < 0) {
        return std::nullopt;
    }
    return CheckResult{.kind = {},
                       .tool = {},
                       .version = {},
                       .rows = *rows,
                       .mismatches = *mismatches,
                       .latencyCycles = {},
                       .logFile = {}};
}

std::optional<CheckResult> resultLine(std::string_view line)
{
    const std::string_view text = trimmed(line);
    if (!text.starts_with("SNAC_RESULT ") && !text.starts_with("PASS rows=") &&
        !text.starts_with("FAIL rows=")) {
        return samplesLine(text);
    }
    const auto rows = countAfter(text, " rows=");
    const auto mismatches = countAfter(text, " mismatches=");
    if (!rows || !mismatches || *rows < 0 || *mismatches < 0) {
        return std::nullopt;
    }
    CheckResult result{.kind = {},
                       .tool = {},
                       .version = {},
                       .rows = *rows,
                       .mismatches = *mismatches,
                       .latencyCycles = {},
                       .logFile = {}};
    if (const auto latency = countAfter(text, " latency="); latency && *latency >= 0) {
        result.latencyCycles = static_cast<double>(*latency);
    }
    return result;
}

/// As the XDG Base Directory Specification has it; empty where the environment names no home either.
std::string cacheOfUser()
{
    const auto folder = [](const char* variable) {
        const char* const value = std::getenv(variable);
        return fs::path(value != nullptr && value[0] == '/' ? value : "");
    };
    const fs::path caches = folder("XDG_CACHE_HOME");
    const fs::path home = folder("HOME");
    if (caches.empty() && home.empty()) {
        return {};
    }
    return ((caches.empty() ? home / ".cache" : caches) / "snac-studio" / "tools").string();
}

} // namespace

ToolPlaces ToolPlaces::standard(const std::string& setting)
{
    ToolPlaces places;
    places.program = setting;
    const char* path = std::getenv("PATH");
    places.path = path == nullptr ? "/usr/bin:/bin" : path;
    for (const char* name : {"XILINX_VIVADO", "XILINX_VITIS", "XILINX_HLS"}) {
        if (const char* folder = std::getenv(name); folder != nullptr && folder[0] == '/') {
            places.vendorFolders.emplace_back(folder);
        }
    }
    places.vendorFolders.insert(places.vendorFolders.end(), {"/opt/Xilinx", "/tools/Xilinx"});
    places.kept = cacheOfUser();
    return places;
}

Result<std::string> locateTool(const ToolPlaces& places, const std::string& program, std::string_view get,
                               std::initializer_list<std::string_view> products)
{
    std::error_code code;
    if (!places.program.empty()) {
        const fs::path setting(places.program);
        return findProgram(fs::is_directory(setting, code) ? (setting / program).string()
                                                           : fs::absolute(setting, code).string());
    }
    auto found = findProgram(program, places.path);
    if (found || found.error().kind != ErrorKind::NotFound) {
        return found;
    }
    std::vector<fs::path> folders;
    for (const std::string& root : places.vendorFolders) {
        for (const std::string_view product : products) {
            const auto those = productFolders(root, product);
            folders.insert(folders.end(), those.begin(), those.end());
        }
    }
    if (auto best = newest(folders, program)) {
        return *std::move(best);
    }
    return fail("`" + program + "` is not installed, or not in PATH: " + std::string(get), {},
                ErrorKind::NotFound);
}

std::string versionIn(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]) || (i > 0 && (isDigit(text[i - 1]) || text[i - 1] == '.'))) {
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", i), text.size());
        std::string_view version = text.substr(i, std::min<std::size_t>(end - i, 24));
        while (version.ends_with('.')) {
            version.remove_suffix(1);
        }
        if (version.contains('.')) {
            return std::string(version);
        }
    }
    return {};
}

std::string versionOfPath(const std::string& program)
{
    std::string version;
    for (const fs::path& part : fs::path(program).parent_path()) {
        const std::string name = part.string();
        if (versionIn(name) == name && !name.empty()) {
            version = name;
        }
    }
    return version;
}

Result<std::string> askVersion(const std::string& program, const std::vector<std::string>& arguments,
                               std::chrono::milliseconds limit, const RunControl& control)
{
    std::error_code code;
    std::string name = (fs::temp_directory_path(code) / "snac-probe-XXXXXX").string();
    if (code || ::mkdtemp(name.data()) == nullptr) {
        return versionOfPath(program);
    }
    const ProcessRequest request{.program = program,
                                 .arguments = arguments,
                                 .folder = name,
                                 .passOn = {},
                                 .variables = {},
                                 .timeLimit = limit,
                                 .keptOutput = 8192,
                                 .largestLog = 8192};
    const auto outcome = runProcess(request, control);
    removeTreeWithin(name);
    if (control.isCancelled()) {
        return failCancelled();
    }
    if (outcome && outcome->end == ProcessEnd::TimedOut) {
        const std::string words = std::accumulate(
            arguments.begin(), arguments.end(), fs::path(program).filename().string(),
            [](std::string all, const std::string& one) { return std::move(all) + " " + one; });
        return fail("`" + words + "`, which tells a version, had not ended after " +
                        shortNumber(std::chrono::duration<double>(limit).count()) +
                        " s: the installation is broken, or a script of the same name stands before it",
                    {.file = program}, ErrorKind::NotFound);
    }
    const std::string told =
        outcome && outcome->end == ProcessEnd::Finished ? versionIn(outcome->text()) : "";
    return told.empty() ? versionOfPath(program) : told;
}

Result<std::string> askSlowVersion(const std::string& program, const std::vector<std::string>& arguments,
                                   const RunControl& control)
{
    auto version = askVersion(program, arguments, std::chrono::minutes(1), control);
    return version || version.error().isCancelled() ? version : Result<std::string>(versionOfPath(program));
}

std::string madeNothing(const std::string& what)
{
    return what +
           " ended without an error, but made nothing that could be run: its installation is broken, or a "
           "script of the same name stands before it";
}

bool isPlainPath(std::string_view path)
{
    if (path.empty() || path.size() > 200 || path.front() == '/' || path.front() == '-' ||
        path.ends_with('/')) {
        return false;
    }
    const bool plain = std::ranges::all_of(path, [](char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
    });
    return plain && std::ranges::none_of(fs::path(path), [](const fs::path& part) {
               return part == ".." || part == "." || part.empty();
           });
}

bool isPlainName(std::string_view name)
{
    const bool plain =
        std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c) || c == '_'; });
    return plain && !name.empty() && !isDigit(name.front()) && name.size() <= 200;
}

namespace {

Result<std::vector<std::string>> verilogIn(const std::string& folder)
{
    std::vector<std::string> files;
    for (const char* part : {"rtl", "tb", "sim"}) {
        std::error_code code;
        std::vector<std::string> here;
        for (fs::directory_iterator entry(fs::path(folder) / part, code), end; !code && entry != end;
             entry.increment(code)) {
            const std::string name = std::string(part) + "/" + entry->path().filename().string();
            if (name.ends_with(".v") && isPlainPath(name) && here.size() < 10000) {
                here.push_back(name);
            }
        }
        std::ranges::sort(here);
        files.insert(files.end(), here.begin(), here.end());
    }
    if (files.empty()) {
        return fail(
            "there is neither sim/files.txt nor a Verilog file in rtl here: it is not a folder that RTL "
            "was written into",
            {.file = folder}, ErrorKind::NotFound);
    }
    return files;
}

} // namespace

Result<std::string> benchModule(const std::string& folder, const std::vector<std::string>& files,
                                const std::string& top)
{
    for (const std::string& file : files) {
        SNAC_TRY(const auto text, readTextFile((fs::path(folder) / file).string(), std::size_t{256} << 20U));
        for (const std::string& module : verilogWords(text).modules) {
            if (module == top + "_tb" || module == top + "__tb") {
                return module;
            }
        }
    }
    return fail("there is no test bench of '" + top + "' here: was it written without test vectors?",
                {.file = folder}, ErrorKind::NotFound);
}

Result<std::vector<std::string>> readFileList(const std::string& folder)
{
    const std::string list = (fs::path(folder) / "sim/files.txt").string();
    std::error_code code;
    if (!fs::exists(list, code)) {
        return verilogIn(folder);
    }
    SNAC_TRY(const auto text, readTextFile(list));
    std::vector<std::string> files;
    int number = 0;
    for (const std::string_view line : linesOf(text)) {
        ++number;
        const std::string_view name = trimmed(line);
        if (name.empty() || name.starts_with('#')) {
            continue;
        }
        const SourcePlace place{.file = list, .line = number};
        if (!isPlainPath(name)) {
            return fail("'" + printableName(name) + "' is no plain name of a file within the folder", place);
        }
        if (!fs::is_regular_file(fs::path(folder) / name, code)) {
            return fail("the file '" + std::string(name) + "' is not there", place, ErrorKind::NotFound);
        }
        files.emplace_back(name);
    }
    if (files.empty()) {
        return fail("it names no source file", {.file = list});
    }
    return files;
}

Result<CheckResult> readBenchResult(std::string_view output, const std::string& file)
{
    std::optional<CheckResult> result;
    for (const std::string_view line : linesOf(output)) {
        const auto one = resultLine(line);
        if (one && result && (one->rows != result->rows || one->mismatches != result->mismatches)) {
            return fail("the test bench printed two results that differ", {.file = file});
        }
        if (one && one->mismatches == 0 && trimmed(line).starts_with("FAIL")) {
            return fail("the test bench did not get all outputs, or not in time: " +
                            printableName(trimmed(line), 160),
                        {.file = file});
        }
        result = one ? one : result;
    }
    if (!result) {
        return fail("the test bench ended without its result line, so nothing was compared", {.file = file});
    }
    if (result->rows == 0) {
        return fail("the test bench compared no rows: its vectors are missing or empty", {.file = file});
    }
    return *result;
}

void takeFigures(SynthesisResult& result, const SynthesisReport& report)
{
    const auto take = [](std::optional<double>& figure, const std::optional<double>& value) {
        figure = value ? value : figure;
    };
    take(result.lut, report.lut);
    take(result.ff, report.ff);
    take(result.dsp, report.dsp);
    take(result.bram18, report.bram18);
    take(result.uram, report.uram);
    take(result.carry, report.carry);
    take(result.cycles, report.latencyMax);
    take(result.ii, report.intervalMax);
}

} // namespace snac::synthesis
