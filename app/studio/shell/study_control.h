// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recent_studies.h"
#include "study_session.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QSettings;

namespace snac::jobs {
struct KnownRun;
}

namespace snac::studio {

class AskedJobs;
class SetupPage;
class WindowJobs;
class Workbench;

using KnownRunPtr = std::shared_ptr<const jobs::KnownRun>;

/// The study of a window: started, resumed, prolonged, opened, and what becomes of it. The text it starts
/// from is that of the page Setup.
class StudyControl : public QObject
{
    Q_OBJECT

public:
    /// New .snac files go to `folder`; empty: workingFolder().
    StudyControl(Workbench& bench, SetupPage& page, WindowJobs& jobs, QString folder);
    ~StudyControl() override;

    [[nodiscard]] QString file() const; ///< of the study that is shown; empty without one
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString obstacle() const; ///< why a search cannot start; empty if it can

    void start();  ///< as soon as the text has been read; problems are shown instead
    void resume(); ///< goes on with the unfinished study shown
    void startOrResume();
    /// Opens a study, unless it is the one shown, and goes on with it.
    void resumeFile(const QString& path);
    /// Goes on with a finished or unfinished study up to a larger number of trials.
    void prolong(int trials);
    void askProlong();
    /// Reads a study, unless something runs or the user keeps the document.
    bool open(const QString& path);
    /// Asks for the network of another program, which becomes a study that is opened; `network`: its file, if
    /// that is known. Not while something runs.
    void askImport(const QString& network = {});
    /// The same for the results of another program's search.
    void askImportResults();
    /// What a double click or Enter on a trial opens: the Compress page with it, if it can be compressed.
    void openTrial(int trial);

    /// The study of the last session. `keepDocument`: the text that is shown is not about it.
    void restoreLast(bool keepDocument);
    void saveState(QSettings& settings) const;
    /// Tells again why a search cannot start.
    void tellObstacle();
    void offerStudies();

Q_SIGNALS:
    void replacing(); ///< the study that is shown goes in a moment: what is typed of it counts now
    void titled(const QString& name);
    void bannerWanted(const QString& text);
    void obstacleChanged(const QString& why); ///< empty: a search can start, or one runs
    void finished();                          ///< a run ended and left results
    void changed();                           ///< what can be done with the study has changed

private:
    void startNow();
    void startRun(study::StudyJob job, bool isNext);
    void lookAtRuns(const study::StudyJob& job, int attempt);
    void beginRuns(const study::StudyJob& job, int attempt);
    void goOnWithRuns(bool isNext);
    [[nodiscard]] QString leftText() const;
    void onBatch(const StudyBatchPtr& batch);
    void onOpened(const SummaryPtr& summary);
    void onEnded(const SummaryPtr& summary);
    void onWatched(const SummaryPtr& summary);
    [[nodiscard]] bool isWatched();
    void onState();
    void showTextOf(const study::StudyJob& job);
    void followSettings(const study::StudyConfig& now, int workers);
    [[nodiscard]] QString fileOfNew(const study::StudyConfig& config) const;
    void selectFromFront();

    Workbench& m_bench;
    SetupPage& m_page;
    WindowJobs& m_jobs;
    QString m_folder;
    /// The study file that the text which is shown came from, and its results_dir; empty: from none.
    QString m_textFrom;
    std::string m_resultsDir;
    QString m_studyText;                     ///< the text of the study that is shown, while it is shown too
    QString m_opening;                       ///< the .snac file being read
    std::vector<study::StudyJob> m_nextRuns; ///< of a study that is repeated, those that have not begun
    std::unique_ptr<AskedJobs> m_reader;     ///< of runs that are there
    std::vector<KnownRunPtr> m_knownRuns;    ///< of the runs that are looked at; null: not there
    int m_looks = 0;                         ///< only what the last one found counts
    QStringList m_doneRuns;                  ///< files of those before the one that is shown
    bool m_startWhenRead = false;
    bool m_resumeWhenOpen = false;
    bool m_keepDocument = false; ///< a study is opened, its text is not
};

} // namespace snac::studio
