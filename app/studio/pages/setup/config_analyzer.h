// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/study_file.h"
#include "snac/hardware/environment.h"
#include "snac/studio/shell/latest_request.h"
#include "study_facts.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::studio {

using BoardsPtr = std::shared_ptr<const hardware::BoardCatalogue>;

/// The boards of the environment in use.
[[nodiscard]] BoardsPtr boardsOf(const hardware::EnvironmentInUse& environment);

/// What reading one version of a text gave. Immutable.
struct Analysis
{
    quint64 revision = 0;
    std::string text;
    config::ReadOutcome outcome;
    std::vector<config::ValueSpan> spans;
    std::optional<Error> syntaxError; ///< the text is not YAML: nothing in it can be said to be set or not
    [[nodiscard]] bool hasErrors() const { return config::hasErrors(outcome.diagnostics); }
};
using AnalysisPtr = std::shared_ptr<const Analysis>;
using FactsPtr = std::shared_ptr<const StudyFacts>;

/// Reads texts on a thread of its own, so that typing never waits for parsing or for a data set. Only the
/// latest request counts: older ones that have not begun are dropped, and reading a data set for them is
/// cancelled.
class ConfigAnalyzer : public QObject
{
    Q_OBJECT

public:
    explicit ConfigAnalyzer(QObject* parent = nullptr);

    /// `analysed` follows, and `factsReady` where the text is a study without errors. Returns the revision.
    quint64 request(std::string text, std::string file, config::FileKind kind,
                    hardware::EnvironmentPtr environment);

Q_SIGNALS:
    void analysed(snac::studio::AnalysisPtr analysis);
    void factsReady(quint64 revision, snac::studio::FactsPtr facts);
    /// A file that the latest facts were read from is another one now: ask again.
    void dataChanged();

private:
    struct Request
    {
        quint64 revision = 0;
        std::string text;
        std::string file;
        config::FileKind kind = config::FileKind::Study;
        hardware::EnvironmentPtr environment;
        std::shared_ptr<RunControl> control;
    };

    void process(const Request& request);
    void findFacts(const Request& request, const study::StudyConfig& config);
    void watch(const DataFiles& files);
    void lookAtFiles();

    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a file is looked at when its writer has paused
    DataFiles m_watched;

    std::string m_dataKey;           ///< worker thread only
    std::optional<DataFacts> m_data; ///< worker thread only: facts of the data set of m_dataKey
    LatestRequest<Request> m_requests;
};

} // namespace snac::studio
