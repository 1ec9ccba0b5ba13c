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

/// Waits half a second; false: cancelled.
bool waitALittle(RunControl& control)
{
    constexpr std::chrono::milliseconds slice(50);
    for (int i = 0; i < 10 && !control.isCancelled(); ++i) {
        std::this_thread::sleep_for(slice);
    }
    return !control.isCancelled();
}

/// Looks at the study are so far apart that no more than a fifth of the time is spent on them, for each reads
/// it whole; that nobody writes it any more is seen at once. False: cancelled.
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
        const auto isWrittenNow = [&] { return parts.writer(request.file).has_value(); };
        const bool isWritten = isWrittenNow();
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
        if (!(parts.wait ? parts.wait(control, reading) : waitForNext(control, reading, isWrittenNow))) {
            return failCancelled();
        }
    }
}

} // namespace snac::jobs
