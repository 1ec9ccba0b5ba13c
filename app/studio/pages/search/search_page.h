// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/pages/page.h"
#include "snac/studio/shell/recent_studies.h"
#include "snac/studio/shell/study_model.h"
#include "snac/studio/shell/study_session.h"

#include <QTimer>

#include <memory>
#include <set>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace snac::widgets {
struct AxisInfo;
class Badge;
class Card;
class GenerationStatsChart;
class HypervolumeChart;
class JobRow;
class ObjectivePlot;
class ObjectivePlotTools;
class ReplayBar;
class TrialTable;
} // namespace snac::widgets

namespace snac::studio {

class ComparePane;
class DecidePane;
class GenesView;
class MatrixView;
class AskedJobs;
class PageHeader;
class ParallelView;
class RunsView;
class StudyList;
class TrialPane;

/// The Search page: the objective space growing live, the selected trial, the table of trials and the charts
/// by generation.
class SearchPage : public Page
{
    Q_OBJECT

public:
    SearchPage(StudySession* session, StudyModel* model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::ObjectivePlot* plot() const { return m_plot; }
    [[nodiscard]] widgets::TrialTable* table() const { return m_table; }
    [[nodiscard]] widgets::JobRow* job() const { return m_job; }
    [[nodiscard]] widgets::ObjectivePlotTools* plotTools() const { return m_tools; }
    [[nodiscard]] widgets::ReplayBar* replay() const { return m_replay; }
    [[nodiscard]] DecidePane* decidePane() const { return m_decide; }
    [[nodiscard]] MatrixView* matrixView() const { return m_matrix; }
    [[nodiscard]] GenesView* genesView() const { return m_genes; }
    [[nodiscard]] ComparePane* comparePane() const { return m_compare; }
    [[nodiscard]] ParallelView* parallelView() const { return m_parallel; }
    [[nodiscard]] TrialPane* pane() const { return m_pane; }
    [[nodiscard]] RunsView* runs() const { return m_runs; }
    /// Reads a study and adds it to the comparison.
    void addStudy(const QString& file);
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] const QList<QSplitter*>& splitters() const { return m_splitters; }
    [[nodiscard]] QTabWidget* charts() const { return m_charts; }

    void join(Workbench& bench) override;
    void find() override;
    void flush() override; ///< a note that is being typed
    [[nodiscard]] PageStatus status() const override;
    [[nodiscard]] QList<PageJob*> jobs() const override { return {m_handle}; }
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    void setTitle(const QString& title);
    /// A message that stays until the next one, in red if it is an error; empty hides it.
    void setBanner(const QString& text, bool error = true);
    [[nodiscard]] QString banner() const;
    /// Training rows a second of this run, all workers together; 0 before the first trained trial.
    [[nodiscard]] double samplesPerSecond() const;
    /// Why the study on the Setup page cannot start; empty if it can.
    void setStartObstacle(const QString& why);
    /// Shown in place of the plot while no study is open.
    void setRecentStudies(const QList<RecentStudy>& studies);
    [[nodiscard]] StudyList* studyList() const { return m_list; }
    /// Axes that were chosen in the plot of a study (its file), by key. Another study takes them where both
    /// are objectives of its own, for a score that it does not search for says little of it.
    void setPreferredAxes(const QString& x, const QString& y, const QString& file);

Q_SIGNALS:
    void startRequested(); ///< start, or resume an unfinished study
    void exportRequested();
    void tableExportRequested(const QString& suffix); ///< "csv", "md" or "tex"
    void prolongRequested();                          ///< more trials for a finished study
    void trialActivated(int trial);                   ///< double click or Enter, in any view
    void openRequested(const QString& file);          ///< a recent study
    void resumeRequested(const QString& file);        ///< a recent study that is not finished

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildPlotCard();
    QToolButton* viewSwitch(const QString& name, const QString& sign, const QString& title,
                            const QString& tip) const;
    QWidget* buildTableCard();
    QToolButton* makeTableExport();
    QWidget* buildCharts();
    void connectModel();
    void chooseAxes(const study::StudyStart& start, const QVector<widgets::AxisInfo>& axes);
    void showStudy();
    /// What was read, in the header and its tip.
    void showData(const data::DatasetInfo* info);
    void showTrials(const QList<int>& numbers);
    void showFront();
    void showGeneration(int index);
    // stars and notes (search_page_marks.cpp)
    void buildMarks();
    void setMark(int trial, const study::TrialMark& mark);
    void takeMarkBack(const std::string& file, int trial, const study::TrialMark& stored,
                      const study::TrialMark& wanted, const QString& why);
    void toggleStars(); ///< of the chosen trials
    void showMarkObstacle();
    // other studies, published designs (search_page_runs.cpp)
    void joinRuns(Workbench& bench);
    void bringRunsBack(const Workbench& bench);
    void showRuns();
    void showPublished();
    // the past (search_page_replay.cpp)
    void showReplay(); ///< how many generations there are, and the one that is looked at
    void showMoment();
    [[nodiscard]] double shownHypervolume(int generation) const;
    void showLineage();
    void showDecision();
    void showStats();
    void showHypervolume();
    void showCounts();
    void showState();
    void showOutcome();
    void showBanner();
    void askChange();
    [[nodiscard]] static QString phaseText(Phase phase);
    [[nodiscard]] bool resumes() const;
    void showProgress();
    void showSelection(int number);
    void showMarked();
    void showContent();
    [[nodiscard]] QString pausedText();
    [[nodiscard]] QString stopText() const;

    StudySession* m_session;
    StudyModel* m_model;
    PageJob* m_handle;
    PageHeader* m_header;
    widgets::Badge* m_simulated;
    widgets::JobRow* m_job;
    QPushButton* m_start;
    QPushButton* m_prolong;
    QPushButton* m_change;
    QLabel* m_banner;
    QStackedWidget* m_content = nullptr;
    StudyList* m_list;
    widgets::ObjectivePlot* m_plot;
    widgets::ObjectivePlotTools* m_tools;
    widgets::ReplayBar* m_replay;
    ParallelView* m_parallel;
    MatrixView* m_matrix;
    widgets::Card* m_tableCard = nullptr;
    widgets::TrialTable* m_table;
    QLineEdit* m_filter;
    QToolButton* m_onlyFront;
    QToolButton* m_onlyStarred;
    QToolButton* m_bounds;
    TrialPane* m_pane;
    ComparePane* m_compare;
    QStackedWidget* m_chosen;
    DecidePane* m_decide;
    GenesView* m_genes;
    RunsView* m_runs;
    std::shared_ptr<AskedJobs> m_reader; ///< of studies to compare
    std::string m_besideOf;              ///< the file of the study that they stand beside
    QTabWidget* m_charts;
    widgets::HypervolumeChart* m_hypervolume;
    widgets::GenerationStatsChart* m_stats;
    QComboBox* m_statsObjective;
    QLabel* m_reference;
    QList<QSplitter*> m_splitters;
    QTimer m_clock;
    QElapsedTimer m_quiet; ///< since a running trial was heard of last, or since the pause
    qint64 m_longest = 0;  ///< ms, the longest of these silences while the study ran
    std::set<int> m_shownFront;
    QString m_startObstacle;
    QString m_bannerText;
    bool m_bannerIsError = true;
    QString m_preferredX;
    QString m_preferredY;
    QString m_preferredIn;     ///< the study they were chosen in
    bool m_isChoosing = false; ///< the page itself sets the axes, which is nobody's wish
};

} // namespace snac::studio
