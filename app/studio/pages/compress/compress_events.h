// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_model.h"

#include "snac/jobs/job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace snac::studio {

/// What happened since the last batch. Immutable once it is sent.
struct CompressBatch
{
    std::optional<Phase> phase;               ///< the latest one
    std::optional<std::pair<int, int>> total; ///< steps of the run, and those of them that an earlier one did
    std::shared_ptr<const study::CompressionStart> start; ///< with the branches of the run
    std::vector<study::CompressionBranch> branches;       ///< that ended, however they did
    std::vector<CompressionStepPtr> finished;
    std::optional<std::string> working; ///< the step that began or trained an epoch last
};
using CompressBatchPtr = std::shared_ptr<const CompressBatch>;

/// Collects what the threads of a local search tell and hands it to the thread this object lives in, as at
/// most 30 batches a second. The telling threads append under a short lock and never wait.
class CompressCollector : public QObject, public jobs::Listener
{
    Q_OBJECT

public:
    static constexpr int interval = 34; ///< ms between two batches

    explicit CompressCollector(QObject* parent = nullptr);

    void told(const jobs::Job& job, const jobs::Event& event) override;

    // From any thread.
    void phaseChanged(Phase phase);
    void started(int steps, int before);
    void planned(std::shared_ptr<const study::CompressionStart> start);
    void branchFinished(const study::CompressionBranch& branch);
    void working(const std::string& what);
    void stepFinished(CompressionStepPtr step);

    /// Sends what has been collected so far at once. Call it on the thread of this object.
    void flush();

Q_SIGNALS:
    void batchReady(snac::studio::CompressBatchPtr batch);
    /// The job is over; all it told was sent before.
    void over();

private:
    template<class F>
    void append(F&& change);
    void schedule();

    std::mutex m_mutex;
    std::shared_ptr<CompressBatch> m_batch; ///< null while nothing is waiting
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
};

} // namespace snac::studio
