// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "works.h"

#include "busy_study.h"
#include "repeated_search.h"
#include "results.h"
#include "shown_places.h"
#include "study_draft.h"

#include "snac/base/bounded_files.h"
#include "snac/base/printable.h"
#include "snac/jobs/export_document.h"
#include "snac/jobs/import_network.h"
#include "snac/jobs/repeated_study.h"

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

/// Whether all files of a place where data may be are there, below the root and by no link. Outside of it
/// nothing is looked for: what is said is the same whether there is something or not.
Result<bool> isDataPlace(const RootFolder& root, const std::vector<std::string>& files)
{
    std::vector<std::string> names;
    for (const std::string& file : files) {
        const auto name = root.nameBelow(file);
        if (!name) {
            return false;
        }
        names.push_back(*name);
    }
    for (const std::string& name : names) {
        if (const auto file = root.data(name); !file && file.error().kind == ErrorKind::NotFound) {
            return false;
        } else if (!file) {
            return std::unexpected(file.error());
        }
    }
    return true;
}

/// Error: the data of a study are not below the root, and it names places outside; or one of the places below
/// it is a link.
Result<> checkData(const RootFolder& root, const jobs::StoredStudy& stored)
{
    bool isThere = false;
    std::string outside;
    for (const std::vector<std::string>& files : stored.dataFiles()) {
        SNAC_TRY(const bool here, isDataPlace(root, files));
        isThere = isThere || here;
        for (const std::string& file : files) {
            outside = outside.empty() && !root.nameBelow(file) ? fs::path(file).filename().string() : outside;
        }
    }
    return isThere || outside.empty()
               ? Result<>()
               : fail("the data of this study are looked for outside of the server's folder (" +
                      printableName(outside) +
                      "); put them below it, beside the study file, or ask the user to do this with snac");
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

/// The study as its text says it now.
Result<study::StudyJob> studyOfText(const Context& context, const Arguments& arguments,
                                    const std::string& output)
{
    const std::string config = arguments.text("config_relative_path");
    SNAC_TRY(const auto text, context.root.read(config, largestText));
    return jobInRoot(text, config, output, context.root, context.environment->now()->boards);
}

/// What was answered when the job was started, its cost too, was for so many runs.
Result<> checkSeeds(const study::StudyJob& job, int seeds)
{
    return job.config.seeds == seeds
               ? Result<>()
               : fail("search.seeds was " + std::to_string(seeds) + " when this job was started and is " +
                          std::to_string(job.config.seeds) + " now; start another job",
                      {.file = job.yamlPath});
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
    SNAC_TRY(auto job, studyOfText(context, arguments, record.output));
    SNAC_CHECK(checkSeeds(job, 1));
    return job;
}

/// One job, though a study file for each seed.
Result<JobEnd> runRepeatedSearch(const Context& context, const JobRecord& record, const Arguments& arguments,
                                 JobRun& run)
{
    SNAC_TRY(const auto job, studyOfText(context, arguments, arguments.text("study_relative_path")));
    SNAC_CHECK(checkSeeds(job, arguments.whole(seedsOfRecord, 1)));
    return repeatSearch(context, jobs::runsOf(job), record.runs > 1, arguments.whole("top_n", shownPoints),
                        run);
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

Result<JobEnd> searchStudy(const Context& context, study::StudyJob job, int top, JobRun& run)
{
    const std::string file = job.file;
    if (job.resume) {
        if (const auto count = countOf(context, file)) {
            run.goesOnFrom(count->done);
        }
    }
    SNAC_TRY(const auto done, run.run("search", jobs::SearchRequest{std::move(job)}));
    const auto* const summary = done->outcomeAs<study::StudySummary>();
    if (!summary->start.file.empty()) {
        context.counts->note(context.root, file, countIn(*summary)); // who asks next need not read it
    }
    return JobEnd{.result = summary->start.file.empty() ? QJsonObject() : searchJson(*summary, top),
                  .isWhole = !summary->interrupted};
}

Result<JobEnd> runSearchJob(const Context& context, const JobRecord& record, JobRun& run)
{
    const Arguments arguments(record.arguments);
    if (arguments.has(seedsOfRecord)) {
        return runRepeatedSearch(context, record, arguments, run);
    }
    SNAC_TRY(auto job, searchJob(context, record, arguments));
    SNAC_TRY(auto end, searchStudy(context, std::move(job), arguments.whole("top_n", shownPoints), run));
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

Result<JobEnd> runResumeJob(const Context& context, const JobRecord& record, JobRun& run)
{
    const Arguments arguments(record.arguments);
    SNAC_TRY(auto job, resumed(context, record.output));
    if (arguments.has("n_trials")) {
        job.trials = arguments.whole("n_trials", job.config.trials);
    }
    job.maxMinutes = arguments.number("max_minutes");
    return searchStudy(context, std::move(job), arguments.whole("top_n", shownPoints), run);
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
    return searchStudy(context, std::move(job), 1, run);
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
                SNAC_TRY(auto made, searchStudy(context, std::move(job), 1, run));
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
    removeTreeWithin(aside.string());
    request.folder = aside.string();
    const auto done = run.run("export", std::move(request));
    removeTreeWithin(aside.string());
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

/// As an agent can act on it.
Error forAgent(const ShownPlaces& places, Error error)
{
    constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"`snac resume` goes on there", "resume_study goes on there, and read_search_results reads it"},
        {"give the runs another name with --study", "start another job with another study_relative_path"}};
    for (const auto& [forTerminals, forAgents] : words) {
        if (const std::size_t at = error.message.find(forTerminals); at != std::string::npos) {
            error.message.replace(at, forTerminals.size(), forAgents);
        }
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

/// Somebody else may have begun to run the study while the job waited.
Result<> checkTurn(const Context& context, const JobRecord& record, const JobRun& run)
{
    const bool isStudy = record.output.ends_with(".snac") && context.root.file(record.output).has_value();
    return isStudy ? checkFreeOfOthers(record.output, run.board()) : Result<>();
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
    SNAC_CHECK(checkData(context.root, stored));
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
            SNAC_CHECK(checkTurn(context, record, run));
            const ShownPlaces places(context.root, context.environment->now()->folders);
            Result<JobEnd> end = work(context, record, run);
            if (!end) {
                SNAC_CHECK(checkTurn(context, record, run)); // somebody came between the check and the work
                run.leaveOpen(isOpen(context, record, run));
                return std::unexpected(forAgent(places, std::move(end).error()));
            }
            end->result = places.object(end->result);
            return end;
        };
    };
    return {
        {"run_search_pipeline", with(runSearchJob)}, {"run_search_pipeline_from_spec", with(runSearchJob)},
        {"resume_study", with(runResumeJob)},        {"run_local_search", with(runLocalSearchJob)},
        {"export_design", with(runExportJob)},       {"synthesize", with(runSynthesisJob)}};
}

} // namespace snac::mcp
