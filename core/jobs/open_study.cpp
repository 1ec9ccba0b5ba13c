// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_study.h"

#include "snac/config/study_file.h"
#include "snac/network/quantization.h"
#include "snac/runs/front_test.h"
#include "snac/runs/own_files.h"
#include "snac/storage/own_files.h"
#include "snac/storage/store.h"
#include "snac/study/study_rules.h"

#include <algorithm>

namespace snac::jobs {

StoredStudy::StoredStudy(std::unique_ptr<study::Store> store)
    : m_store(std::move(store))
{
}

StoredStudy::StoredStudy(StoredStudy&&) noexcept = default;
StoredStudy& StoredStudy::operator=(StoredStudy&&) noexcept = default;
StoredStudy::~StoredStudy() = default;

Result<StoredStudy> StoredStudy::open(const std::string& file)
{
    SNAC_TRY(auto store, study::Store::openForReading(file));
    return StoredStudy(std::move(store));
}

const std::string& StoredStudy::id() const
{
    return m_store->meta().id;
}

const std::vector<std::string>& StoredStudy::notes() const
{
    return m_store->notes();
}

std::vector<std::string> StoredStudy::ownFiles() const
{
    return study::ownFiles(m_store->meta(), m_store->file());
}

std::vector<std::vector<std::string>> StoredStudy::dataFiles() const
{
    return study::dataFiles(m_store->meta(), m_store->file());
}

Result<study::StudyJob> StoredStudy::job(const hardware::BoardCatalogue& boards) const
{
    return config::jobFromMeta(m_store->meta(), m_store->file(), boards);
}

Result<study::StudySummary> StoredStudy::summary(const study::StudyConfig& config) const
{
    return study::readStudy(*m_store, config);
}

Result<study::CompressionSummary> StoredStudy::compressions(const study::StudyConfig& config) const
{
    return study::readCompressions(*m_store, config);
}

Result<std::vector<int>> StoredStudy::trialNumbers() const
{
    SNAC_TRY(const auto trials, m_store->trials());
    std::vector<int> numbers;
    std::ranges::transform(trials, std::back_inserter(numbers), &study::Trial::number);
    return numbers;
}

Result<bool> StoredStudy::hasStep(const study::StepId& id) const
{
    SNAC_TRY(const auto step, m_store->step(id));
    return step != nullptr;
}

Result<study::CompressionSummary> StoredStudy::wholeSteps(const study::StudyConfig& config) const
{
    SNAC_TRY(auto summary, compressions(config));
    for (study::CompressionStepPtr& listed : summary.steps) {
        SNAC_TRY(auto step, m_store->step({.branch = listed->branch.key(), .round = listed->round}));
        listed = step ? std::move(step) : listed;
    }
    return summary;
}

Result<network::TrainedNetwork> StoredStudy::network(int trial) const
{
    SNAC_TRY(const auto found, m_store->network(trial));
    if (!found) {
        return fail("trial " + std::to_string(trial) + " has no stored network", {m_store->file()});
    }
    return network::foldForHardware(*found);
}

std::vector<std::string> ownFiles(const std::string& studyFile)
{
    return study::ownFiles(studyFile);
}

Result<> checkIsNoSideFile(const std::string& path)
{
    return study::checkIsNoSideFile(path);
}

Result<OpenedStudy> openStudy(const std::string& file, const hardware::BoardCatalogue& boards)
{
    // Before it is read: whoever ends meanwhile may have saved more.
    auto writer = writerOf(file);
    SNAC_TRY(const auto study, StoredStudy::open(file));
    SNAC_TRY(auto job, study.job(boards));
    SNAC_TRY(auto summary, study.summary(job.config));
    return OpenedStudy{std::move(job), std::move(summary), writer};
}

Result<study::StudyJob> jobToResume(const std::string& file, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(const auto study, StoredStudy::open(file));
    return study.job(boards);
}

int finishedTrials(const study::StudySummary& summary)
{
    return study::trainedTrials(summary.start.config, summary.trials);
}

Result<StudyProgress> progressOf(const std::string& file, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(const auto opened, openStudy(file, boards));
    const study::StudySummary& summary = opened.summary;
    return StudyProgress{finishedTrials(summary), summary.start.config.trials, summary.interrupted,
                         summary.start.imported.has_value()};
}

Result<StoredSteps> readSteps(const std::string& file, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(const auto study, StoredStudy::open(file));
    SNAC_TRY(const auto job, study.job(boards));
    SNAC_TRY(auto summary, study.wholeSteps(job.config));
    return StoredSteps{std::move(summary)};
}

Result<StoredNetwork> readNetwork(const std::string& file, int trial)
{
    SNAC_TRY(const auto study, StoredStudy::open(file));
    SNAC_TRY(auto network, study.network(trial));
    return StoredNetwork{std::make_shared<const network::TrainedNetwork>(std::move(network))};
}

Result<study::CompressionSummary> compressStored(study::CompressionJob job,
                                                 const hardware::Environment& environment)
{
    SNAC_TRY(auto study, jobToResume(job.file, environment.boards));
    job.workers = study.config.workers;
    job.config = std::move(study.config);
    return study::runCompression(job, environment);
}

Result<study::TestScore> testStep(const std::string& file, const study::StepId& step, bool again,
                                  RunControl& control, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(const auto study, jobToResume(file, boards));
    return study::scoreOnTest(file, study.config, step, again, &control);
}

Result<study::FloatScores> scoreFloats(const std::string& file, const std::vector<int>& trials,
                                       RunControl& control, const hardware::BoardCatalogue& boards)
{
    SNAC_TRY(const auto study, jobToResume(file, boards));
    return study::floatScores(file, study.config, trials, &control);
}

Result<> checkStudy(study::StudyJob job, const hardware::Environment& environment, RunControl& control,
                    std::vector<std::string>& notes)
{
    class Notes : public study::StudyObserver
    {
    public:
        explicit Notes(std::vector<std::string>& all)
            : m_all(all)
        {
        }
        void noted(const std::string& what) override { m_all.push_back(what); }

    private:
        std::vector<std::string>& m_all;
    } observer(notes);
    job.control = &control;
    job.observer = &observer;
    return study::checkStudy(job, environment);
}

Result<> testFront(const study::StudyJob& job, RunControl& control)
{
    return study::scoreFrontOnTest(job.file, job.config, &control);
}

} // namespace snac::jobs
