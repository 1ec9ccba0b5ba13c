// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synthesis_view.h"

#include "snac/studio/pages/page.h"
#include "snac/studio/shell/workbench.h"

#include <QTimer>

#include <functional>
#include <map>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QVBoxLayout;

namespace snac::widgets {
class Card;
} // namespace snac::widgets

namespace snac::studio {

class ProfileView;
class SynthesisTable;
class SynthesizeHeader;

/// The Synthesize page: a point becomes gateware; estimate and reality side by side.
class SynthesizePage : public Page
{
    Q_OBJECT

public:
    SynthesizePage(StudySession* search, StudyModel* study, jobs::Workers workers,
                   hardware::EnvironmentInUsePtr environment, QWidget* parent = nullptr);
    ~SynthesizePage() override;

    [[nodiscard]] SynthesisSession* session() const { return m_session; }
    [[nodiscard]] SynthesizeHeader* header() const { return m_header; }
    [[nodiscard]] SynthesisTable* table() const { return m_table; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    /// All that is said of the chosen point in words.
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString banner() const;

    void join(Workbench& bench) override;
    [[nodiscard]] PageStatus status() const override;
    [[nodiscard]] QList<PageJob*> jobs() const override { return {m_handle}; }
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    /// Shows a point, as the study builds it.
    void choosePoint(const SynthesisPoint& point);
    void start();
    /// Writes the point into a new folder within `folder`.
    void exportTo(const QString& form, const QString& folder);
    bool writeReport(const QString& file); ///< .html or .pdf

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildJobs();
    QWidget* buildResult();
    QWidget* buildShares();
    void connectAll();
    // synthesize_page.cpp
    void showStudy();
    void followSelection();
    void offerPoints();
    void choiceChanged();
    void showState();
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString pointLabel(const SynthesisPoint& point) const;
    // synthesize_page_jobs.cpp
    [[nodiscard]] jobs::PointRequest pointRequest() const;
    void askPreview();
    void showStarted(int id);
    void showEnd(int id);
    void orderRows();
    // synthesize_page_views.cpp
    void showRows();
    void updateRow(int id);
    void addRow(const QString& key, widgets::StageRow* row, const std::function<void()>& choose,
                const QString& folder);
    void takeBuiltChoice(int id);
    void showEntry(int id);
    void showRecord(const study::SynthesisRecord& record);
    void showResult();
    void showWords(const Records& records);
    void showShares(const Records& records);
    void showLog();
    [[nodiscard]] Records records() const;
    [[nodiscard]] study::PointEstimate estimate() const;
    void tellMeasured();
    void addToCalibration();
    void mark(const QString& key); ///< the row whose log is shown
    void markShown();              ///< takes the mark away where something else is chosen
    [[nodiscard]] std::optional<SynthesisChoice> choiceOfRow(const QString& key) const;
    [[nodiscard]] QString builtOtherwise() const;

    StudySession* m_search;
    StudyModel* m_study;
    hardware::EnvironmentInUsePtr m_environment;
    SynthesisSession* m_session;
    PageJob* m_handle;
    SynthesizeHeader* m_header;
    QLabel* m_banner;
    bool m_bannerWarns = false; ///< of the choice at hand, not that something is missing
    QStackedWidget* m_stack;
    QLabel* m_empty;
    widgets::Card* m_jobsCard = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_noRows = nullptr;
    QCheckBox* m_checkHls = nullptr;               ///< also where the tool takes RTL
    std::map<QString, widgets::StageRow*> m_rowOf; ///< by "job N" or the folder of a result
    QStringList m_rowKeys;
    QString m_marked;
    QTabWidget* m_tabs;
    SynthesisTable* m_table;
    QLabel* m_accuracy;
    QLabel* m_agreement;
    QLabel* m_notes;
    ProfileView* m_profile;
    QPlainTextEdit* m_log;
    QPushButton* m_calibrate = nullptr;
    QPushButton* m_html = nullptr;
    QPushButton* m_pdf = nullptr;
    widgets::Card* m_sharesCard = nullptr;
    widgets::CostBars* m_shares;
    widgets::Card* m_layersCard = nullptr;
    widgets::LayerCosts* m_layers;
    QList<QSplitter*> m_splitters;
    QTimer m_clock;  ///< of jobs that run
    QTimer m_settle; ///< until the choice is asked about
    QString m_file;
    int m_entry = -1;                          ///< whose log is shown
    std::map<int, SynthesisChoice> m_choiceOf; ///< what each job of this session is of
    bool m_following = true;
    std::vector<SynthesisPoint> m_brought; ///< from other pages
    std::function<StepWords(const QString& step)> m_stepWords;
    Workbench* m_bench = nullptr;
};

} // namespace snac::studio
