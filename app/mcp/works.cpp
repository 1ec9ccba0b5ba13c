// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "works.h"

#include "results.h"
#include "shown_places.h"
#include "study_draft.h"

#include "snac/base/printable.h"
#include "snac/jobs/export_document.h"
#include "snac/jobs/import_network.h"

#include <QJsonDocument>

#include <algorithm>
#include <filesystem>
#include <thread>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestText = 4U << 20U;
constexpr int shownPoints = 10;
constexpr std::size_t mostListed = 10000;

/// A place that a study names, where its data are looked for in turn. What is not there is passed by, also
/// outside; what is there must be a file or a folder of the root, by no link.
Result<> checkPlace(const RootFolder& root, const std::string& path)
{
    std::error_code ignored;
    const std::string whole = fs::absolute(path, ignored).lexically_normal().string();
    const std::string begin = root.path() == "/" ? "/" : root.path() + "/";
    if (!whole.starts_with(begin)) {
        return fs::exists(fs::symlink_status(whole, ignored))
                   ? fail("the data of this study are looked for outside of the server's folder (" +
                          printableName(fs::path(path).filename().string()) +
                          "); put them below it and begin the study anew, or ask the user to do this with "
                          "snac")
                   : Result<>();
    }
    const Result<std::string> file = root.data(whole.substr(begin.size()));
    return file || file.error().kind == ErrorKind::NotFound ? Result<>() : std::unexpected(file.error());
}

/// Records lie among the user's files, and somebody may have written one by hand: what it names is checked as
/// it was when the job was started.
Result<> checkNames(const JobRecord& record)
{
    if (!record.output.empty()) {
        SNAC_CHECK(RootFolder::checkedName(record.output));
    }
    for (auto it = record.arguments.begin(); it != record.arguments.end(); ++it) {
        if (it.key().endsWith(QLatin1String("_path")) && !it.value().toString().isEmpty()) {
            SNAC_CHECK(RootFolder::checkedName(it.value().toString().toStdString()));
        }
    }
    return {};
}

/// Goes on with a study that is there.
Result<study::StudyJob> resumed(const Context& context, const std::string& file)
{
    SNAC_TRY(const auto stored, openStudyBelow(context, file));
    SNAC_TRY(auto job, jobBelow(context, stored, file));
    job.resume = true;
    return job;
}

Result<study::StudyJob> searchJob(const Context& context, const JobRecord& record, const Arguments& arguments)
{
    const bool isThere = context.root.has(record.output);
    if (isThere && record.runs > 1) {
        return resumed(context, record.output);
    }
    if (isThere) {
        return fail("there is a study of this name already", {.file = record.output});
    }
    const std::string config = arguments.text("config_relative_path");
    SNAC_TRY(const auto text, context.root.read(config, largestText));
    SNAC_TRY(auto job,
             jobInRoot(text, config, record.output, context.root, context.environment->now()->boards));
    SNAC_CHECK(checkOneRun(job, text, config)); // it may say so by now
    return job;
}

Result<JobEnd> compressStudy(const Context& context, const std::string& file, const Arguments& arguments,
                             JobRun& run)
{
    study::CompressionJob job;
    {
        SNAC_TRY(const auto stored, openStudyBelow(context, file));
        SNAC_TRY(auto study, jobBelow(context, stored, file));
        SNAC_TRY(const auto summary, stored.summary(study.config));
        SNAC_TRY(job.trials, trialsOf(summary, arguments));
        SNAC_TRY(job.options, localSearchOf(study.config.compression, arguments.object("local_search_config"),
                                            arguments.text("budget"), context.environment->now()->boards));
        job.config = std::move(study.config);
    }
    job.file = file;
    SNAC_TRY(const auto done, run.run("local search", jobs::CompressRequest{std::move(job)}));
    const auto* const summary = done->outcomeAs<study::CompressionSummary>();
    return JobEnd{.result = localSearchJson(*summary, arguments.whole("top_n", shownPoints)),
                  .isWhole = !summary->interrupted};
}

Result<JobEnd> searchStudy(study::StudyJob job, int top, JobRun& run)
{
    SNAC_TRY(const auto done, run.run("search", jobs::SearchRequest{std::move(job)}));
    const auto* const summary = done->outcomeAs<study::StudySummary>();
    return JobEnd{.result = summary->start.file.empty() ? QJsonObject() : searchJson(*summary, top),
                  .isWhole = !summary->interrupted};
}

Result<JobEnd> runSearchJob(const Context& context, const JobRecord& record, JobRun& run)
{
    const Arguments arguments(record.arguments);
    SNAC_TRY(auto job, searchJob(context, record, arguments));
    SNAC_TRY(auto end, searchStudy(std::move(job), arguments.whole("top_n", shownPoints), run));
    if (!end.isWhole || !arguments.boolean("run_local_search", false)) {
        return end;
    }
    const Result<JobEnd> local = compressStudy(context, record.output, arguments, run);
    if (local) {
        end.result.insert("local_search", local->result);
    } else { // the search is done and its front is there to be read
        end.result.insert("local_search_problem", qt(local.error().toString()));
    }
    end.isWhole = local ? local->isWhole : local.error().kind == ErrorKind::Wrong;
    return end;
}

/// A network of another program, or an architecture alone, becomes a study with one trial.
Result<JobEnd> makeStudyOf(const Context& context, const JobRecord& record, const Arguments& arguments,
                           JobRun& run)
{
    const std::string source = arguments.text("architecture_relative_path");
    if (!isArchitecture(source)) {
        jobs::ImportRequest request;
        SNAC_TRY(request.network, context.root.data(source)); // a file, or a bundle's folder
        if (context.root.folder(source) || fs::path(source).filename() == "network.json") {
            SNAC_CHECK(context.root.checkArrays(source)); // again: it may be another one by now
        }
        request.file = record.output;
        if (arguments.has("dataset_path")) {
            SNAC_TRY(request.data, context.root.data(arguments.text("dataset_path")));
        }
        request.labelColumn = arguments.text("label_column");
        request.standardise = arguments.boolean("standardise", false);
        const auto made = jobs::importNetwork(request, *context.environment->now(), run.control());
        return made ? Result<JobEnd>(JobEnd()) : std::unexpected(made.error());
    }
    const std::string config = arguments.text("config_relative_path");
    SNAC_TRY(const auto text, context.root.read(config, largestText));
    SNAC_TRY(auto job,
             jobInRoot(text, config, record.output, context.root, context.environment->now()->boards));
    return searchStudy(std::move(job), 1, run);
}

Result<JobEnd> runLocalSearchJob(const Context& context, const JobRecord& record, JobRun& run)
{
    const Arguments arguments(record.arguments);
    if (arguments.has("architecture_relative_path")) {
        if (!context.root.has(record.output)) {
            SNAC_TRY(auto made, makeStudyOf(context, record, arguments, run));
            if (!made.isWhole) {
                return made;
            }
        } else if (record.runs > 1) { // a search that was stopped goes on; of an imported network it is none
            SNAC_TRY(auto job, resumed(context, record.output));
            if (!arguments.text("config_relative_path").empty()) {
                SNAC_TRY(auto made, searchStudy(std::move(job), 1, run));
                if (!made.isWhole) {
                    return made;
                }
            }
        }
    }
    return compressStudy(context, record.output, arguments, run);
}

/// Whether an earlier run made the folder and ended before it could report; such folders appear when all is
/// done.
bool wasMade(const Context& context, const JobRecord& record)
{
    return record.runs > 1 && context.root.has(record.output);
}

/// The figures of an export that is there already: made once more, aside, for they are in none of its files.
Result<JobEnd> reportExport(const Context& context, const JobRecord& record, jobs::ExportRequest request,
                            JobRun& run)
{
    const fs::path aside =
        fs::path(context.root.path()) / RootFolder::ownName / "tmp" / (record.id + "-again");
    std::error_code ignored;
    fs::remove_all(aside, ignored);
    request.folder = aside.string();
    const auto done = run.run("export", std::move(request));
    fs::remove_all(aside, ignored);
    if (!done) {
        return std::unexpected(done.error());
    }
    QJsonObject document = jobs::exportDocument(*(*done)->outcomeAs<jobs::ExportResult>());
    document.insert("folder", qt(record.output));
    return JobEnd{.result = document};
}

Result<JobEnd> runExportJob(const Context& context, const JobRecord& record, JobRun& run)
{
    const Arguments arguments(record.arguments);
    jobs::ExportRequest request;
    SNAC_TRY(request.point, pointOf(context, arguments));
    request.form = arguments.text("as");
    request.folder = record.output;
    if (wasMade(context, record)) {
        return reportExport(context, record, std::move(request), run);
    }
    SNAC_TRY(const auto done, run.run("export", std::move(request)));
    return JobEnd{.result = jobs::exportDocument(*done->outcomeAs<jobs::ExportResult>())};
}

/// Where the study of a failed job is there, trials and steps in it are done, and the next run takes them.
bool isOpen(const Context& context, const JobRecord& record, const JobRun& run)
{
    if (!run.hasWorked() || !record.output.ends_with(".snac") || !context.root.has(record.output)) {
        return false;
    }
    const auto stored = openStudyBelow(context, record.output);
    return stored && jobBelow(context, *stored, record.output);
}

/// As an agent can act on it: none of its tools goes on with a study that was saved under another name.
Error forAgent(const ShownPlaces& places, Error error)
{
    constexpr std::string_view forTerminals = "`snac resume` goes on there";
    if (const std::size_t at = error.message.find(forTerminals); at != std::string::npos) {
        error.message.replace(at, forTerminals.size(),
                              "read_search_results reads it, and your user can go on there with `snac "
                              "resume`");
    }
    return places.error(std::move(error));
}

JobEnd synthesisEnd(const std::string& text, const std::string& folder)
{
    QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    document.insert("folder", qt(folder));
    return {.result = document};
}

Result<JobEnd> runSynthesisJob(const Context& context, const JobRecord& record, JobRun& run)
{
    if (wasMade(context, record)) {
        SNAC_TRY(const auto text, context.root.read(record.output + "/synthesis.json", largestText));
        return synthesisEnd(text, record.output);
    }
    const Arguments arguments(record.arguments);
    jobs::SynthesizeRequest request;
    SNAC_TRY(request.point, pointOf(context, arguments));
    request.tool = arguments.text("tool", "auto");
    request.stage = arguments.text("stage");
    request.folder = record.output;
    request.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    request.timeLimit = std::chrono::minutes(arguments.whole("time_limit_minutes", 60));
    if (auto possible = jobs::checkSynthesis(request); !possible) {
        Error error = std::move(possible).error();
        error.kind = ErrorKind::Wrong; // a tool that is not here is not here the next time either
        return std::unexpected(std::move(error));
    }
    SNAC_TRY(const auto done, run.run("synthesis", std::move(request)));
    const auto* const result = done->outcomeAs<jobs::SynthesizeResult>();
    return synthesisEnd(result->document, result->folder);
}

} // namespace

Result<std::vector<int>> trialNumbers(const Arguments& arguments, std::size_t most)
{
    std::vector<int> trials;
    for (const QJsonValue trial : arguments.value("trials").toArray()) {
        const int number = trial.toInt(-1); // also of 1.5, and of what is no number
        if (number < 0) {
            return fail("trials: a list of trial numbers, from 0");
        }
        if (std::ranges::find(trials, number) == trials.end()) {
            trials.push_back(number);
        }
    }
    return trials.size() <= most ? Result<std::vector<int>>(std::move(trials))
                                 : fail("trials: at most " + std::to_string(most));
}

Result<std::vector<int>> trialsOf(const study::StudySummary& summary, const Arguments& arguments)
{
    SNAC_TRY(auto trials, trialNumbers(arguments, mostListed));
    if (arguments.has("trial") && std::ranges::find(trials, arguments.whole("trial", -1)) == trials.end()) {
        trials.push_back(arguments.whole("trial", -1));
    }
    if (arguments.text("points") == "front") {
        trials = summary.front;
    }
    if (trials.empty()) {
        SNAC_TRY(const int knee, study::kneeTrial(summary));
        trials.push_back(knee);
    }
    return trials;
}

bool isArchitecture(const std::string& file)
{
    return file.ends_with(".json") && fs::path(file).filename() != "network.json";
}

Result<jobs::StoredStudy> openStudyBelow(const Context& context, const std::string& file)
{
    SNAC_TRY(const auto name, context.root.file(file));
    SNAC_CHECK(context.root.checkCompanions(jobs::ownFiles(name)));
    return jobs::StoredStudy::open(name);
}

Result<study::StudyJob> jobBelow(const Context& context, const jobs::StoredStudy& stored,
                                 const std::string& file)
{
    SNAC_TRY(auto job, stored.job(context.environment->now()->boards));
    std::vector<std::string> places = stored.ownFiles();
    // The text it was made from is never read again, and may be anywhere; once, since data of the same name
    // are another matter.
    if (const auto text = std::ranges::find(places, job.yamlPath); text != places.end()) {
        places.erase(text);
    }
    for (const std::string& place : places) {
        if (!place.empty()) {
            SNAC_CHECK(checkPlace(context.root, place));
        }
    }
    job.file = file;
    return job;
}

Result<jobs::PointRequest> pointOf(const Context& context, const Arguments& arguments)
{
    static const std::map<std::string, fixedpoint::OutputStage> stages = {
        {"logits", fixedpoint::OutputStage::Logits},
        {"argmax", fixedpoint::OutputStage::Argmax},
        {"softmax", fixedpoint::OutputStage::Softmax}};
    jobs::PointRequest request;
    request.file = arguments.text("study_relative_path");
    SNAC_TRY(const auto stored, openStudyBelow(context, request.file));
    SNAC_TRY(const auto job, jobBelow(context, stored, request.file));
    request.step = arguments.text("step");
    if (arguments.has("trial")) {
        request.trial = arguments.whole("trial", -1);
    }
    if (request.trial.has_value() == !request.step.empty()) {
        return fail("name either a trial (a number) or a step of the local search (\"3f2a/4\")");
    }
    if (arguments.has("precision")) {
        SNAC_TRY(request.precision, study::PointFormats::parse(arguments.text("precision")));
        SNAC_CHECK(request.precision->check());
    }
    request.board = arguments.text("board");
    if (!request.board.empty()) {
        SNAC_CHECK(context.environment->now()->boards.find(request.board));
    }
    request.clockNs = arguments.number("clock_ns");
    request.withoutReuse = arguments.has("reuse_factor");
    request.multipliers =
        fromToken(synthesis::multiplierTokens, arguments.text("multipliers", "adders")).value();
    request.output = stages.at(arguments.text("output", "logits"));
    return request;
}

std::map<std::string, JobBoard::Work> jobWorks(const Context& context)
{
    const auto with = [&context](auto work) -> JobBoard::Work {
        return [&context, work](const JobRecord& record, JobRun& run) -> Result<JobEnd> {
            SNAC_CHECK(checkNames(record));
            const ShownPlaces places(context.root.path(), context.environment->now()->folders);
            Result<JobEnd> end = work(context, record, run);
            if (!end) {
                run.leaveOpen(isOpen(context, record, run));
                return std::unexpected(forAgent(places, std::move(end).error()));
            }
            end->result = places.object(end->result);
            return end;
        };
    };
    return {{"run_search_pipeline", with(runSearchJob)},
            {"run_search_pipeline_from_spec", with(runSearchJob)},
            {"run_local_search", with(runLocalSearchJob)},
            {"export_design", with(runExportJob)},
            {"synthesize", with(runSynthesisJob)}};
}

} // namespace snac::mcp
