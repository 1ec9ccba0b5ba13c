// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool_support.h"

#include "snac/base/atomic_file.h"
#include "snac/base/bounded_files.h"
#include "snac/base/claimed_folder.h"
#include "snac/base/printable.h"
#include "snac/base/sealed_text.h"
#include "snac/base/text_file.h"
#include "snac/base/worker_threads.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostSourceFiles = 20000;
constexpr std::uintmax_t mostSourceBytes = std::uintmax_t{1} << 30U;
constexpr std::size_t largestProduct = std::size_t{16} << 20U;

Error siteError(const std::string& what, const fs::path& path, const std::error_code& code)
{
    const bool transient = code == std::errc::no_space_on_device || code == std::errc::io_error;
    return {.message = what + ": " + code.message(),
            .place = {.file = path.string()},
            .kind = transient ? ErrorKind::Transient : ErrorKind::Wrong};
}

Result<> makeSite(const std::string& folder)
{
    if (const std::error_code made = makeFoldersWithin(folder)) {
        return std::unexpected(siteError("the folder to work in cannot be made", folder, made));
    }
    std::error_code code;
    const bool empty = fs::is_empty(folder, code);
    if (code || !empty) {
        return fail("the folder to work in is not empty; name another one, or remove this one first",
                    {.file = folder});
    }
    return {};
}

/// Regular files alone; what a link leads to is none of the tool's business.
Result<> copySources(const std::string& from, const std::string& to, const RunControl& control)
{
    std::error_code code;
    std::size_t files = 0;
    std::uintmax_t bytes = 0;
    for (fs::recursive_directory_iterator entry(from, code), end; !code && entry != end;
         entry.increment(code)) {
        const fs::path target = to / entry->path().lexically_relative(from);
        if (entry->is_symlink(code) || (!entry->is_regular_file(code) && !entry->is_directory(code))) {
            continue;
        }
        if (entry->is_directory(code)) {
            if (fs::equivalent(entry->path(), to, code)) {
                entry.disable_recursion_pending(); // it works below its sources
            } else if (!code) {
                code = makeFoldersWithin(target.string());
            }
            continue;
        }
        bytes += entry->file_size(code);
        if (++files > mostSourceFiles || bytes > mostSourceBytes) {
            return fail("this folder holds more than 20,000 files or 1 GB: it is no design", {.file = from});
        }
        fs::copy_file(entry->path(), target, code);
        if (control.isCancelled()) {
            return failCancelled();
        }
    }
    return code ? std::unexpected(siteError("the sources cannot be copied to work on", from, code))
                : Result<>();
}

/// A folder whose path every makefile can stand, for as long as this object lives.
class Scratch
{
public:
    Scratch() = default;
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        if (!m_path.empty()) {
            removeTreeWithin(m_path);
        }
    }
    Result<> make(const std::string& folder)
    {
        std::error_code code;
        const fs::path whole = fs::absolute(folder, code);
        const bool plain = isPlainPath(whole.relative_path().string());
        const fs::path parent = plain ? whole : fs::temp_directory_path(code);
        removeAbandoned(parent, isName);
        std::string name = (parent / "snac-build-XXXXXX").string();
        if (code || ::mkdtemp(name.data()) == nullptr) {
            return fail("no folder to build in can be made", {.file = parent.string()}, ErrorKind::Transient);
        }
        m_path = name;
        SNAC_TRY(m_claim, FolderClaim::of(m_path));
        return {};
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    /// "snac-build-" and the six characters of mkdtemp().
    static bool isName(std::string_view name)
    {
        constexpr std::string_view start = "snac-build-";
        return name.starts_with(start) && name.size() == start.size() + 6;
    }

    std::string m_path;
    FolderClaim m_claim;
};

Result<> checkJob(const Tool& tool, const ToolJob& job)
{
    if (!isPlainName(job.top)) {
        return fail("'" + printableName(job.top) + "' is no name of a top module");
    }
    if (!(job.clockNs > 0.0 && job.clockNs <= 1e6)) {
        return fail("the clock period must lie above 0 and up to 1,000,000 ns");
    }
    for (const ToolModule& module : job.layers) {
        if (!isPlainName(module.layer) || !isPlainName(module.module)) {
            return fail("'" + printableName(module.layer) + "' is no name of a layer and its module");
        }
    }
    std::set<std::string> names{"design"};
    for (const ToolModule& module : job.layers) {
        if (!names.insert(module.layer).second) {
            return fail("two layers are called '" + module.layer + "', or one like the whole design");
        }
    }
    const bool known = job.stage.empty() || std::ranges::find(tool.stages, std::string_view(job.stage),
                                                              &ToolStage::key) != tool.stages.end();
    return known ? Result<>()
                 : fail(std::string(tool.label) + " has no stage '" + printableName(job.stage) + "'");
}

/// Runs the steps of a plan: neighbours that may, at the same time.
class StepRunner
{
public:
    StepRunner(const Tool& tool, const ToolJob& job, const ToolSite& site, const ToolPlan& plan,
               const RunControl& control, const ToolSink& sink)
        : m_tool(tool)
        , m_job(job)
        , m_site(site)
        , m_plan(plan)
        , m_control(control)
        , m_sink(sink)
        , m_outcomes(plan.steps.size())
    {
    }

    Result<std::vector<StepOutcome>> run()
    {
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            m_outcomes[i].name = m_plan.steps[i].name;
        }
        for (std::size_t first = 0; first < m_plan.steps.size() && !m_error;) {
            std::size_t end = first + 1;
            while (m_plan.steps[first].concurrent && end < m_plan.steps.size() &&
                   m_plan.steps[end].concurrent) {
                ++end;
            }
            runTogether(first, end);
            first = end;
        }
        if (m_control.isCancelled()) {
            return failCancelled(std::string(m_tool.label) + " was cancelled");
        }
        if (m_error) {
            return std::unexpected(*m_error);
        }
        return std::move(m_outcomes);
    }

private:
    void runTogether(std::size_t first, std::size_t end)
    {
        std::atomic<std::size_t> next = first;
        const auto work = [&] {
            for (std::size_t i = next++; i < end && !stopped(); i = next++) {
                if (auto done = runStep(i); !done) {
                    const std::scoped_lock lock(m_mutex);
                    m_error = m_error ? m_error : done.error();
                }
            }
        };
        const int others = std::min(m_job.threads, static_cast<int>(end - first)) - 1;
        const auto threads = startThreads(others, work);
        work();
    }

    bool stopped()
    {
        const std::scoped_lock lock(m_mutex);
        return m_error.has_value() || m_control.isCancelled();
    }

    [[nodiscard]] fs::path inSite(const std::string& file) const { return fs::path(m_site.folder) / file; }

    [[nodiscard]] const std::string& cacheOf(const ToolStep& step) const
    {
        return step.keptIn.empty() ? m_job.cache : step.keptIn;
    }

    [[nodiscard]] fs::path inCache(const ToolStep& step, std::size_t product) const
    {
        return fs::path(cacheOf(step)) / (step.key + "." + std::to_string(product));
    }

    /// All products, or nothing: what is damaged was never cached.
    bool takeFromCache(const ToolStep& step)
    {
        if (step.key.empty() || cacheOf(step).empty()) {
            return false;
        }
        std::vector<std::string> bytes;
        for (std::size_t i = 0; i < step.products.size(); ++i) {
            const std::string file = inCache(step, i).string();
            const auto text = readTextFile(file, 2 * largestProduct);
            auto product = text && isSealed(*text) ? unsealed(*text, file) : fail("none");
            if (!product) {
                return false;
            }
            bytes.push_back(*std::move(product));
        }
        for (std::size_t i = 0; i < step.products.size(); ++i) {
            if (!replaceFile(inSite(step.products[i]).string(), bytes[i])) {
                return false;
            }
        }
        return !bytes.empty();
    }

    /// A cache that cannot be written costs time later, nothing else.
    void keepInCache(const ToolStep& step)
    {
        if (step.key.empty() || cacheOf(step).empty()) {
            return;
        }
        for (std::size_t i = 0; i < step.products.size(); ++i) {
            const auto text = readTextFile(inSite(step.products[i]).string(), largestProduct);
            if (!text || !replaceTextFile(inCache(step, i).string(), sealed(*text))) {
                return;
            }
        }
    }

    Result<> runStep(std::size_t index)
    {
        const ToolStep& step = m_plan.steps[index];
        StepOutcome& outcome = m_outcomes[index];
        if (takeFromCache(step)) {
            outcome.cached = true;
            return {};
        }
        auto variables = step.variables;
        variables.emplace_back("TMPDIR", m_site.scratch); // what a killed tool leaves there goes with it
        const ProcessRequest request{.program = step.program,
                                     .arguments = step.arguments,
                                     .folder = m_site.folder,
                                     .logFile = step.name + ".log",
                                     .passOn = m_plan.passOn,
                                     .variables = std::move(variables),
                                     .timeLimit = m_job.timeLimit,
                                     .memoryLimit = m_job.memoryLimit,
                                     .leastFreeDisk = m_job.leastFreeDisk};
        SNAC_TRY(outcome.process, runProcess(request, m_control, [&](std::string_view line) {
                     if (m_sink) {
                         const std::scoped_lock lock(m_sinkMutex);
                         m_sink(step.name, line);
                     }
                 }));
        outcome.run = true;
        return judge(step, outcome);
    }

    Result<> judge(const ToolStep& step, StepOutcome& outcome)
    {
        if (outcome.process.end == ProcessEnd::Cancelled) {
            return failCancelled(std::string(m_tool.label) + " was cancelled");
        }
        if (outcome.process.good()) {
            std::error_code ignored;
            if (!step.makes.empty() && !fs::exists(step.makes, ignored)) {
                outcome.problem = madeNothing(std::string(m_tool.label) + " (" + step.name + ")");
                return fail(outcome.problem, {.file = outcome.process.logFile});
            }
            keepInCache(step);
            return {};
        }
        const std::string told = explainLog(outcome.process.text());
        outcome.problem = describeEnd(outcome.process, std::string(m_tool.label) + " (" + step.name + ")") +
                          (told.empty() ? "" : "; " + told);
        if (!step.needed && outcome.process.end == ProcessEnd::Finished) {
            return {};
        }
        const bool transient = outcome.process.end == ProcessEnd::DiskFull ||
                               (outcome.process.end == ProcessEnd::Crashed && outcome.process.signal == 9);
        return fail(outcome.problem, {.file = outcome.process.logFile},
                    transient ? ErrorKind::Transient : ErrorKind::Wrong);
    }

    const Tool& m_tool;
    const ToolJob& m_job;
    const ToolSite& m_site;
    const ToolPlan& m_plan;
    const RunControl& m_control;
    const ToolSink& m_sink;
    std::vector<StepOutcome> m_outcomes;
    std::mutex m_mutex;
    std::mutex m_sinkMutex;
    std::optional<Error> m_error;
};

Result<> writePlanFiles(const ToolPlan& plan, const std::string& folder)
{
    for (const OutputFile& file : plan.files) {
        SNAC_CHECK(replaceFile((fs::path(folder) / file.path).string(), file.bytes));
    }
    return {};
}

void fillRest(ToolReport& report, const ToolSite& site, const std::vector<StepOutcome>& steps,
              double wallSeconds)
{
    if (!report.synthesis) {
        return;
    }
    SynthesisResult& result = *report.synthesis;
    result.folder = site.folder;
    result.seconds = wallSeconds;
    for (const StepOutcome& step : steps) {
        result.cpuSeconds += step.process.cpuSeconds;
        if (result.logFile.empty() && step.run) {
            result.logFile = step.process.logFile;
        }
        if (!step.process.logProblem.empty()) {
            result.warnings.push_back(step.name + ": " + step.process.logProblem);
        }
    }
}

} // namespace

Result<FoundTool> probeTool(const Tool& tool, const ToolPlaces& places, const RunControl& control)
{
    struct Known
    {
        FoundTool tool;
        fs::file_time_type time;
    };
    static std::mutex mutex;
    static std::map<std::string, Known> known;
    std::string key = std::string(tool.key) + '\n' + places.program + '\n' + places.path;
    for (const std::string& folder : places.vendorFolders) {
        key += '\n' + folder;
    }
    std::error_code code;
    {
        const std::scoped_lock lock(mutex);
        const auto found = known.find(key);
        if (found != known.end() &&
            fs::last_write_time(found->second.tool.program, code) == found->second.time) {
            return found->second.tool;
        }
    }
    // What is missing is looked for again each time: it may have been installed meanwhile.
    auto found = tool.probe(places, control);
    if (found) {
        const std::scoped_lock lock(mutex);
        known.insert_or_assign(key, Known{*found, fs::last_write_time(found->program, code)});
    }
    return found;
}

Result<ToolReport> runTool(const Tool& tool, const ToolJob& job, const ToolPlaces& places,
                           const RunControl& control, const ToolSink& sink)
{
    SNAC_CHECK(checkJob(tool, job));
    SNAC_TRY(auto found, probeTool(tool, places, control));
    SNAC_CHECK(makeSite(job.folder));
    SNAC_CHECK(copySources(job.sources, job.folder, control));
    Scratch scratch;
    SNAC_CHECK(scratch.make(job.folder));
    for (const std::string& place : {job.folder, scratch.path()}) { // it may be on another disk
        SNAC_CHECK(checkDiskRoom(place, job.leastFreeDisk));
    }
    const ToolSite site{
        .folder = job.folder, .scratch = scratch.path(), .tool = std::move(found), .kept = places.kept};
    SNAC_TRY(const auto plan, tool.prepare(job, site));
    SNAC_CHECK(writePlanFiles(plan, job.folder));
    const auto begin = std::chrono::steady_clock::now();
    SNAC_TRY(const auto steps, StepRunner(tool, job, site, plan, control, sink).run());
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    SNAC_TRY(auto report, tool.parse(job, site, steps));
    fillRest(report, site, steps, wall.count());
    return report;
}

} // namespace snac::synthesis
