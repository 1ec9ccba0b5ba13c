// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config_analyzer.h"

#include "snac/studio/pages/page.h"
#include "snac/studio/shell/recent_studies.h"

class QLabel;
class QPushButton;

namespace snac::widgets {
class Badge;
}

namespace snac::studio {

class BeforeStartCard;
class DocumentEditor;
class PageHeader;
class StudyFiles;

/// The Setup page: a study file as form and text, with what it will cost before it starts.
class SetupPage : public Page
{
    Q_OBJECT

public:
    explicit SetupPage(hardware::EnvironmentInUsePtr environment, QWidget* parent = nullptr);

    void setDocument(const QString& text, const QString& file, const QString& name);
    /// The same document under another name.
    void setFile(const QString& file, const QString& name);
    [[nodiscard]] DocumentEditor* document() const override { return m_document; }
    void join(Workbench& bench) override;
    void find() override;
    [[nodiscard]] PageStatus status() const override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    void flush() override;
    [[nodiscard]] bool mayClose() override;
    void keepEdits() override;
    void forgetEdits() override;
    [[nodiscard]] PageHeader* header() const { return m_header; }
    [[nodiscard]] BeforeStartCard* beforeStart() const { return m_before; }

    /// Training rows a second of the last measured study, all workers together; 0 = never measured.
    void setMeasuredRate(double samplesPerSecond);
    /// While a study runs, starting another one is not offered.
    void setBusy(bool busy);
    /// An unfinished study to go on with; hidden where it is finished or the user puts it away.
    void setOffer(const RecentStudy& study);
    /// Something that has happened to the document; stays until the user puts it away or opens another one.
    void setNotice(const QString& text);
    [[nodiscard]] QString notice() const;
    /// Why the search cannot start; empty if it can.
    [[nodiscard]] QString obstacle() const;
    /// The config as the text says now, if it has no errors and has been read to its end.
    [[nodiscard]] std::shared_ptr<const study::StudyConfig> config() const;

Q_SIGNALS:
    void openRequested();
    void saveRequested();
    void startRequested();
    void boardsRequested();
    void dataRequested();
    void resumeRequested(const QString& file);
    void showRequested(const QString& file);

protected:
    bool event(QEvent* event) override; ///< back in the window: what was in the way may be mended

private:
    QWidget* buildStrip();
    void showStrip();
    void onAnalysed();
    void updateHeader();
    void showFacts();

    StudyFiles* m_files = nullptr; ///< whose document is shown; null outside a window
    PageHeader* m_header;
    DocumentEditor* m_document;
    BeforeStartCard* m_before;
    widgets::Badge* m_problems;
    QPushButton* m_undo;
    QPushButton* m_save;
    QPushButton* m_start;
    QWidget* m_strip;
    QLabel* m_stripText;
    QPushButton* m_resume;
    QPushButton* m_show;
    RecentStudy m_offer;
    QString m_dismissed; ///< the study the user does not want to be reminded of
    QString m_notice;
    FactsPtr m_facts;
    double m_rate = 0.0;
    bool m_busy = false;
};

} // namespace snac::studio
