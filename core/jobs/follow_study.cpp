// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "follow_study.h"

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

/// Looks are so far apart, and no more than a fifth of the time is spent on them: each reads the study whole.
bool waitForNext(RunControl& control, double reading)
{
    constexpr double least = 0.5; // s
    constexpr std::chrono::milliseconds slice(50);
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::duration<double>(std::max(least, 4.0 * reading));
    while (!control.isCancelled() && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(slice);
    }
    return !control.isCancelled();
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

    void tell(const study::StudySummary& summary)
    {
        tellStart(summary);
        for (const study::Trial& trial : summary.trials) {
            if (trial.state != study::TrialState::Running) {
                if (m_finished.insert(trial.number).second) {
                    m_observer.trialFinished(std::make_shared<const study::Trial>(trial));
                }
            } else if (trial.duplicateOf < 0 && m_begun.insert(trial.number).second) {
                m_observer.trialStarted(std::make_shared<const study::Trial>(trial));
            }
        }
        for (const study::Generation& generation : summary.generations) {
            std::size_t& known = m_generations[generation.record.index];
            if (known != generation.record.offspring.size()) { // the last one may grow
                known = generation.record.offspring.size();
                m_observer.generationFinished(std::make_shared<const study::Generation>(generation));
            }
        }
    }

private:
    void tellStart(const study::StudySummary& summary)
    {
        const study::StudyConfig& config = summary.start.config;
        const bool isFirst = m_trials < 0;
        if (!isFirst && m_trials == config.trials && m_stop == config.stop) {
            return;
        }
        m_trials = config.trials;
        m_stop = config.stop;
        auto start = std::make_shared<study::StudyStart>(summary.start);
        start->finishedBefore =
            static_cast<int>(std::ranges::count_if(summary.trials, [](const study::Trial& trial) {
                return trial.state != study::TrialState::Running;
            }));
        isFirst ? m_observer.studyStarted(std::move(start)) : m_observer.studyChanged(std::move(start));
    }

    study::StudyObserver& m_observer;
    std::set<int> m_begun, m_finished;
    std::map<int, std::size_t> m_generations; ///< index -> number of offspring
    int m_trials = -1;                        ///< that are wanted; -1: nothing was told
    study::StopConditions m_stop;
};

} // namespace

Result<OpenedStudy> followStudy(const FollowRequest& request, const hardware::BoardCatalogue& boards,
                                RunControl& control, study::StudyObserver& observer, const FollowParts& parts)
{
    observer.phaseChanged(Phase::Searching);
    News news(observer);
    std::optional<Stamp> seen;
    double reading = 0.0;
    while (true) {
        // Asked before it is read: what the writer saved last is read then.
        const bool isWritten = parts.writer(request.file).has_value();
        const Stamp stamp = Stamp::of(request.file);
        if (!isWritten || seen != stamp) {
            const auto begin = std::chrono::steady_clock::now();
            SNAC_TRY(auto opened, openStudy(request.file, boards));
            reading = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            seen = stamp;
            news.tell(opened.summary);
            if (!isWritten) {
                return opened;
            }
        }
        if (!(parts.wait ? parts.wait(control, reading) : waitForNext(control, reading))) {
            return failCancelled();
        }
    }
}

} // namespace snac::jobs
