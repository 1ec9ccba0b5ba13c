// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/asked_jobs.h"
#include "snac/studio/shell/batched_listener.h"
#include "snac/studio/shell/study_session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace snac::studio {

/// A trial, or a step of its local search, that becomes hardware.
struct SynthesisPoint
{
    int trial = -1;
    QString step; ///< "BRANCH/ROUND"; empty: the trial itself
    bool operator==(const SynthesisPoint&) const = default;
    [[nodiscard]] bool isNone() const { return trial < 0; }
};

/// What a job told since the last batch.
struct HardwareBatch
{
    std::optional<jobs::HardwareStage> stage; ///< the last one
    QStringList lines;
};
using HardwareBatchPtr = std::shared_ptr<const HardwareBatch>;

class HardwareCollector : public BatchCollector<HardwareBatch>
{
    Q_OBJECT

public:
    using BatchCollector::BatchCollector;

Q_SIGNALS:
    void batchReady(snac::studio::HardwareBatchPtr batch);

private:
    void collect(const jobs::Event& event) override;
    void deliver(HardwareBatchPtr batch) override { Q_EMIT batchReady(std::move(batch)); }
};

/// One export or synthesis of this session.
struct HardwareEntry
{
    int id = 0;
    SynthesisPoint point;
    bool isExport = false;
    QString file;  ///< the study
    QString title; ///< "#17 · Yosys · zcu102"
    QString form;  ///< that is written: "verilog"
    QString folder;
    jobs::State state = jobs::State::Waiting;
    int stage = -1;
    QString error;
    QStringList log;
    double seconds = 0.0; ///< once it is over
    [[nodiscard]] bool isOver() const { return jobs::isOver(state); }
};

/// What the Synthesize page runs and reads: jobs one after the other, results of the open study. All members
/// belong to the GUI thread and return at once.
class SynthesisSession : public QObject
{
    Q_OBJECT

public:
    explicit SynthesisSession(jobs::Workers workers, QObject* parent = nullptr);
    ~SynthesisSession() override;

    /// Another study: reads what was synthesized of it. Jobs go on.
    void setFile(const QString& file);
    [[nodiscard]] const QString& file() const { return m_file; }
    /// Reads them again: the terminal may have made some, or somebody removed some.
    void readResults();
    [[nodiscard]] const std::vector<study::SynthesisRecord>& records() const { return m_records; }
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

    void findTools();
    [[nodiscard]] const std::vector<jobs::ToolState>& tools() const { return m_tools; }

    /// Asks what is known of a synthesis before it runs; only the last question is answered.
    void preview(const jobs::PreviewRequest& request);
    /// What was asked is not answered any more, and what is known is of something else.
    void forgetPreview();
    [[nodiscard]] const std::optional<jobs::Preview>& previewed() const { return m_preview; }
    [[nodiscard]] const QString& previewError() const { return m_previewError; }

    /// The number of its entry.
    int synthesize(const jobs::SynthesizeRequest& request, const QString& title, const QString& form);
    int exportPoint(const jobs::ExportRequest& request, const QString& title);
    void cancel(int id);
    [[nodiscard]] const std::vector<HardwareEntry>& entries() const { return m_entries; }
    [[nodiscard]] const HardwareEntry* entry(int id) const;
    /// Of a job that runs; what it took of one that is over.
    [[nodiscard]] double secondsOf(int id) const;

    // As the window handles jobs.
    [[nodiscard]] SessionState state() const;
    [[nodiscard]] bool isBusy() const;
    void pause(); ///< a tool cannot be held; says so
    void resume() {}
    void cancel(); ///< all
    bool shutdown(int milliseconds);

Q_SIGNALS:
    void stateChanged(snac::studio::SessionState state);
    void entryChanged(int id); ///< or a new one
    void logged(int id, const QStringList& lines);
    void recordsChanged();
    void toolsChanged();
    void previewChanged();
    void message(const QString& text);

private:
    struct Running;
    int submit(jobs::Request request, HardwareEntry entry);
    void apply(int id, const HardwareBatchPtr& batch);
    void onOver(int id);
    void takeResult(HardwareEntry& entry, const jobs::Job& job);
    void askPreview();
    void takeRecords(std::vector<study::SynthesisRecord> found);
    [[nodiscard]] HardwareEntry* find(int id);

    QString m_file;
    std::vector<study::SynthesisRecord> m_records;
    QStringList m_problems;
    std::vector<jobs::ToolState> m_tools;
    std::optional<jobs::Preview> m_preview;
    QString m_previewError;
    std::optional<jobs::PreviewRequest> m_wanted; ///< that waits for the one that is asked
    bool m_asking = false;
    int m_question = 0;                   ///< number of the last one
    std::vector<HardwareEntry> m_entries; ///< the newest last
    std::vector<std::unique_ptr<Running>> m_running;
    int m_next = 1;
    jobs::Queue m_queue;
    std::unique_ptr<AskedJobs> m_reader;
};

} // namespace snac::studio
