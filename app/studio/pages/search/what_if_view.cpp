// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "what_if_view.h"

#include "snac/base/shown_text.h"
#include "snac/reports/estimate_words.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

namespace snac::studio {

namespace {

constexpr int restsAfter = 200;  ///< ms
constexpr int figuresInARow = 3; ///< more are wider than the pane of a small window

/// Figures that the network has, or would have.
std::vector<study::Quantity> figuresOf(const jobs::PricedNetwork& network)
{
    std::vector<study::Quantity> found;
    for (const study::Quantity figure : study::estimatedFigures()) {
        bool any = study::valueOf(figure, nullptr, &network.cost) > 0.0;
        for (const hardware::WhatIf& change : network.changes) {
            any = any || (change.cost && study::valueOf(figure, nullptr, &*change.cost) > 0.0);
        }
        if (any) {
            found.push_back(figure);
        }
    }
    return found;
}

} // namespace

WhatIfView::WhatIfView(QWidget* parent)
    : QWidget(parent)
    , m_fold(new QToolButton)
    , m_content(new QLabel)
{
    m_fold->setObjectName(QStringLiteral("whatIfFold"));
    m_fold->setText(tr("What if…"));
    m_fold->setToolTip(
        tr("What one bit less, more zeros or more reuse would make of the price of this network "
           "with its own weights"));
    m_fold->setCheckable(true);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_content->setObjectName(QStringLiteral("whatIfText"));
    m_content->setTextFormat(Qt::RichText);
    m_content->setWordWrap(true);
    m_content->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fold);
    layout->addWidget(m_content);
    m_settle.setSingleShot(true);
    m_settle.setInterval(restsAfter);
    connect(&m_settle, &QTimer::timeout, this, &WhatIfView::ask);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(open);
        showKnown();
    });
    hide();
}

WhatIfView::~WhatIfView()
{
    if (m_jobs && !m_jobs->shutdown(1000)) {
        (void)m_jobs.release(); // what still reads is left to the end of the process
    }
}

void WhatIfView::setWorkers(jobs::Workers workers)
{
    m_jobs = std::make_unique<AskedJobs>(std::move(workers), jobs::Queue::Options{.inBackground = true});
}

void WhatIfView::setTrial(const QString& file, int trial)
{
    if (file != m_file) {
        m_known.clear();
        ++m_revision;
    }
    const bool same = file == m_file && trial == m_trial;
    m_file = file;
    m_trial = trial;
    setVisible(m_jobs != nullptr);
    if (!same) {
        showKnown();
    }
}

void WhatIfView::clear()
{
    m_trial = -1;
    m_file.clear(); // what is still worked out may be of a file that somebody replaces
    ++m_revision;
    m_known.clear();
    m_settle.stop();
    hide();
}

bool WhatIfView::isOpen() const
{
    return m_fold->isChecked();
}

QString WhatIfView::text() const
{
    return QTextDocumentFragment::fromHtml(m_content->text()).toPlainText();
}

/// One question at a time: who goes through the trials by the arrow keys asks for the last of them.
void WhatIfView::ask()
{
    if (m_asking || !isOpen() || m_trial < 0 || !m_jobs || m_known.contains(m_trial)) {
        return;
    }
    m_asking = true;
    jobs::EstimateRequest request;
    request.file = m_file.toStdString();
    request.trial = m_trial;
    request.whatIf = true;
    m_jobs->ask(std::move(request), [this, revision = m_revision, trial = m_trial](const jobs::Job& job) {
        take(revision, trial, job);
    });
}

void WhatIfView::take(int revision, int trial, const jobs::Job& job)
{
    m_asking = false;
    if (revision == m_revision) {
        const auto* result = job.outcomeAs<jobs::EstimateResult>();
        const bool good = result && !result->networks.empty();
        m_known.insert_or_assign(trial, good ? Result<jobs::PricedNetwork>(result->networks.front())
                                        : job.outcome() ? fail("nothing was priced")
                                                        : std::unexpected(job.outcome().error()));
    }
    showKnown();
}

void WhatIfView::showKnown()
{
    if (!isOpen() || m_trial < 0) {
        return;
    }
    const auto known = m_known.find(m_trial);
    if (known == m_known.end()) {
        m_content->setText(tr("Working it out…"));
        m_settle.start();
        return;
    }
    const auto& network = known->second;
    m_content->setText(network ? html(*network) : shownError(network.error()).toHtmlEscaped());
    Q_EMIT shown();
}

QString WhatIfView::html(const jobs::PricedNetwork& network) const
{
    const QString muted = widgets::colors(palette()).muted.name();
    const auto figures = figuresOf(network);
    QString text;
    for (const hardware::WhatIf& change : network.changes) {
        text += QStringLiteral("<p style=\"margin:6px 0 2px 0\"><b>%1</b></p>")
                    .arg(shownSentence(std::string(change.what)).toHtmlEscaped());
        if (!change.cost) {
            text += QStringLiteral("<p style=\"margin:0;color:%1\">%2</p>")
                        .arg(muted, shownSentence(change.cost.error().message).toHtmlEscaped());
            continue;
        }
        QString cells;
        for (std::size_t i = 0; i < figures.size(); ++i) {
            cells += i > 0 && i % figuresInARow == 0 ? QStringLiteral("</tr><tr>") : QString();
            const auto changed = study::changedText(figures[i], *change.cost, network.cost);
            cells += QStringLiteral("<td style=\"padding:0 14px 4px 0\"><p style=\"margin:0;color:%1;"
                                    "font-size:9pt\">%2</p><p style=\"margin:0;white-space:pre\">%3</p></td>")
                         .arg(muted, labelText(figures[i], study::Risk::Expected),
                              QString::fromStdString(groupedText(changed, "\u202f")).toHtmlEscaped());
        }
        text += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\"><tr>%1</tr></table>").arg(cells);
    }
    QStringList counted;
    for (const study::Quantity figure : study::countedFigures(false)) {
        counted << labelText(figure, study::Risk::Expected) + QLatin1Char(' ') +
                       displayText(figure, study::valueOf(figure, nullptr, &network.cost));
    }
    return text + QStringLiteral("<p style=\"margin:6px 0 0 0;color:%1;font-size:9pt\">%2<br>%3</p>")
                      .arg(muted, tr("Counted of it as it is: %1.").arg(counted.join(QStringLiteral(", "))),
                           tr("Each change alone, by the cost model with the network's own weights; what it "
                              "does to the accuracy only training tells."));
}

void WhatIfView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showKnown();
    }
}

} // namespace snac::studio
