// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "follow_study.h"

#include "snac/base/bounded_files.h"
#include "snac/config/study_file.h"
#include "snac/runs/runner.h"
#include "snac/storage/store.h"
#include "snac/study/stop_rule.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <thread>
#include <utility>

namespace snac::jobs {

namespace {

namespace fs = std::filesystem;

/// Waits half a second; false: cancelled.
bool waitALittle(RunControl& control)
{
    constexpr std::chrono::milliseconds slice(50);
    for (int i = 0; i < 10 && !control.isCancelled(); ++i) {
        std::this_thread::sleep_for(slice);
    }
    return !control.isCancelled();
}

/// Looks at the study are so far apart that no more than a fifth of the time is spent on them, should one
/// take long; that nobody writes it any more is seen at once. False: cancelled.
bool waitForNext(RunControl& control, double reading, const std::function<bool()>& isWritten)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(4.0 * reading);
    do {
        if (!waitALittle(control)) {
            return false;
        }
    } while (isWritten() && std::chrono::steady_clock::now() < end);
    return true;
}

/// Whether the files of a study are as they were.
struct Stamp
{
    std::uintmax_t size = 0, log = 0;
    fs::file_time_type written, logWritten;

    static Stamp of(const std::string& file)
    {
        std::error_code none;
        const auto time = [&](const std::string& name) {
            const auto written = fs::last_write_time(name, none);
            return none ? fs::file_time_type() : written;
        };
        const auto size = [&](const std::string& name) {
            const auto bytes = fs::file_size(name, none);
            return none ? 0 : bytes;
        };
        const std::string log = file + "-wal";
        return {.size = size(file), .log = size(log), .written = time(file), .logWritten = time(log)};
    }
    bool operator==(const Stamp&) const = default;
};

/// Tells what a reader of before has not heard.
class News
{
public:
    explicit News(study::StudyObserver& observer)
        : m_observer(observer)
    {
    }

    void tell(const study::StudyStart& start, const std::vector<study::Trial>& trials,
              const std::vector<study::Generation>& generations)
    {
        tellStart(start, trials);
        for (const study::Trial& trial : trials) {
            if (trial.state != study::TrialState::Running) {
                if (m_finished.insert(trial.number).second) {
                    m_observer.trialFinished(std::make_shared<const study::Trial>(trial));
                }
            } else if (trial.duplicateOf < 0 && m_begun.insert(trial.number).second) {
                m_observer.trialStarted(std::make_shared<const study::Trial>(trial));
            }
        }
        for (const study::Generation& generation : generations) {
            std::size_t& known = m_generations[generation.record.index];
            if (known != generation.record.offspring.size()) { // the last one may grow
                known = generation.record.offspring.size();
                auto told = std::make_shared<study::Generation>(generation);
                told->front = study::bestFirst(start.config, trials, std::move(told->front));
                m_observer.generationFinished(std::move(told));
            }
        }
    }

private:
    void tellStart(const study::StudyStart& known, const std::vector<study::Trial>& trials)
    {
        const study::StudyConfig& config = known.config;
        const bool isFirst = m_trials < 0;
        if (!isFirst && m_trials == config.trials && m_stop == config.stop) {
            return;
        }
        m_trials = config.trials;
        m_stop = config.stop;
        auto start = std::make_shared<study::StudyStart>(known);
        start->finishedBefore = static_cast<int>(std::ranges::count_if(
            trials, [](const study::Trial& trial) { return trial.state != study::TrialState::Running; }));
        isFirst ? m_observer.studyStarted(std::move(start)) : m_observer.studyChanged(std::move(start));
    }

    study::StudyObserver& m_observer;
    std::set<int> m_begun, m_finished;
    std::map<int, std::size_t> m_generations; ///< index -> number of offspring
    int m_trials = -1;                        ///< that are wanted; -1: nothing was told
    study::StopConditions m_stop;
};

/// A study that stays open while it grows, so that a look costs what is new in it and not what is there.
class GrowingStudy
{
public:
    GrowingStudy(std::string file, const hardware::BoardCatalogue& boards)
        : m_file(std::move(file))
        , m_boards(boards)
    {
    }

    Result<> look(News& news)
    {
        if (!readOn()) {
            SNAC_CHECK(readWhole());
        }
        news.tell(m_start, m_trials, m_generations);
        return {};
    }
    /// Nothing of it stays open.
    void leave() { m_store.reset(); }

private:
    using Identity = std::pair<dev_t, ino_t>;

    [[nodiscard]] Identity identity() const
    {
        const auto status = targetWithin(m_file);
        return status ? Identity(status->st_dev, status->st_ino) : Identity();
    }

    /// False: it is another file by now, it was changed in more than what grows, or it cannot be read on.
    bool readOn()
    {
        const bool hasGaps =
            !m_trials.empty() && std::cmp_not_equal(m_trials.size(), m_trials.back().number + 1);
        if (!m_store || hasGaps || identity() != m_identity) {
            return false;
        }
        const auto meta = m_store->readOn(m_trials, m_generations);
        return meta && meta->trials == m_store->meta().trials && meta->stop == m_store->meta().stop;
    }

    /// As openStudy() does it.
    Result<> readWhole()
    {
        m_store.reset(); // one at a time
        m_identity = identity();
        SNAC_TRY(m_store, study::Store::openForReading(m_file));
        SNAC_TRY(const auto job, config::jobFromMeta(m_store->meta(), m_file, m_boards));
        SNAC_TRY(auto summary, study::readStudy(*m_store, job.config));
        m_start = std::move(summary.start);
        m_trials = std::move(summary.trials);
        m_generations = std::move(summary.generations);
        // Trials and generations were read one after the other, while the study grew: now both of one state.
        [[maybe_unused]] const auto meta = m_store->readOn(m_trials, m_generations);
        return {};
    }

    std::string m_file;
    const hardware::BoardCatalogue& m_boards;
    std::unique_ptr<study::Store> m_store;
    Identity m_identity;
    study::StudyStart m_start;
    std::vector<study::Trial> m_trials;
    std::vector<study::Generation> m_generations;
};

} // namespace

Result<OpenedStudy> followStudy(const FollowRequest& request, const hardware::BoardCatalogue& boards,
                                RunControl& control, study::StudyObserver& observer, const FollowParts& parts)
{
    observer.phaseChanged(Phase::Searching);
    News news(observer);
    GrowingStudy study(request.file, boards);
    std::optional<Stamp> seen;
    double reading = 0.0;
    while (true) {
        // Asked before it is read: what the writer saved last is read then.
        const auto isWrittenNow = [&] { return parts.writer(request.file).has_value(); };
        if (!isWrittenNow()) {
            study.leave();
            SNAC_TRY(auto opened, openStudy(request.file, boards));
            news.tell(opened.summary.start, opened.summary.trials, opened.summary.generations);
            return opened;
        }
        if (const Stamp stamp = Stamp::of(request.file); seen != stamp) {
            const auto begin = std::chrono::steady_clock::now();
            SNAC_CHECK(study.look(news));
            reading = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            seen = stamp;
        }
        if (!(parts.wait ? parts.wait(control, reading) : waitForNext(control, reading, isWrittenNow))) {
            return failCancelled();
        }
    }
}

} // namespace snac::jobs
