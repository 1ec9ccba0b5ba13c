// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_results_dialog.h"

#include "prompts.h"
#include "study_paths.h"
#include "workbench.h"

#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace snac::studio {

ImportResultsDialog::ImportResultsDialog(Workbench& bench, QString folder, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_folder(std::move(folder))
    , m_requests(QStringLiteral("import"), [this](const Request& request) { process(request); })
{
    setObjectName(QStringLiteral("importResultsDialog"));
    setWindowTitle(tr("Import results"));
    auto* about = wrappedLabel(QStringLiteral("resultsAbout"));
    about->setText(
        tr("What the search of another program found becomes a study to look at: trials, front and genes. It "
           "has no networks and no data, so it cannot be compressed or made hardware."));
    m_said = wrappedLabel(QStringLiteral("resultsSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_fields = new QWidget;
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_results = addField(form, tr("Results"), QStringLiteral("resultsFile"),
                         tr("A result table of SNAC-Pack (.csv), or the SQLite file of an Optuna study"),
                         &ImportResultsDialog::chooseResults);
    m_study = addField(form, tr("Save the study as"), QStringLiteral("resultsStudy"),
                       tr("The new study file, .snac"), &ImportResultsDialog::chooseStudy);
    m_objectives =
        addField(form, tr("Objectives"), QStringLiteral("resultsObjectives"),
                 tr("What the objectives of the file are here, in its order, as in accuracy, clock_cycles; a "
                    "- leaves one out"),
                 nullptr);
    m_objectives->setPlaceholderText(tr("as the file names them"));
    m_which = addField(form, tr("Which study"), QStringLiteral("resultsWhich"),
                       tr("Its name, where a file of Optuna holds several"), nullptr);
    m_which->setPlaceholderText(tr("the only one"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("resultsStart"));
    m_import->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(m_import, &QPushButton::clicked, this, &ImportResultsDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_results, &QLineEdit::textChanged, this, &ImportResultsDialog::suggestStudy);
    for (QLineEdit* field : {m_results, m_study, m_objectives, m_which}) {
        connect(field, &QLineEdit::textChanged, this, &ImportResultsDialog::showState);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_fields);
    layout->addWidget(m_said, 1);
    layout->addWidget(buttons);
    resize(640, sizeHint().height());
    showState();
}

QLineEdit* ImportResultsDialog::addField(QFormLayout* form, const QString& text, const QString& name,
                                         const QString& help, void (ImportResultsDialog::*choose)())
{
    auto* field = new QLineEdit;
    field->setObjectName(name);
    field->setToolTip(help);
    field->setAccessibleName(text);
    field->setAccessibleDescription(help);
    if (choose == nullptr) {
        form->addRow(text, field);
        return field;
    }
    auto* button = new QPushButton(tr("Choose…"));
    button->setObjectName(name + QStringLiteral("Choose"));
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose: %1").arg(text));
    connect(button, &QPushButton::clicked, this, choose);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(button);
    form->addRow(text, row);
    return field;
}

void ImportResultsDialog::chooseResults()
{
    const QString file =
        m_bench.prompts->openFile(this, tr("Results to import"), m_folder,
                                  tr("Results (*.csv *.db *.sqlite *.sqlite3);;All files (*)"));
    if (!file.isEmpty()) {
        m_results->setText(file);
    }
}

void ImportResultsDialog::chooseStudy()
{
    const QString file = m_bench.prompts->saveFile(this, tr("Save the study as"),
                                                   m_study->text().isEmpty() ? m_folder : m_study->text(),
                                                   tr("Study (*.snac)"));
    if (!file.isEmpty()) {
        m_study->setText(file);
    }
}

/// The file's own name, until the user gives another.
void ImportResultsDialog::suggestStudy()
{
    const QFileInfo results(m_results->text());
    const bool own = !m_study->text().isEmpty() && m_study->text() != m_suggested;
    if (!own && results.isFile()) {
        m_suggested = freeStudyFile(m_folder, results.completeBaseName());
        m_study->setText(m_suggested);
    }
}

QString ImportResultsDialog::obstacle() const
{
    if (m_results->text().isEmpty()) {
        return tr("Choose results: a CSV of SNAC-Pack or an SQLite file of Optuna.");
    }
    if (!QFileInfo::exists(m_results->text())) {
        return tr("There is no file %1.").arg(m_results->text());
    }
    if (m_study->text().isEmpty()) {
        return tr("Name the study file to make.");
    }
    if (!isStudyStore(m_study->text())) {
        return tr("Study files end with .snac; name it so.");
    }
    if (QFileInfo::exists(m_study->text())) {
        return tr("%1 exists already, and an import replaces no study: choose another name.")
            .arg(m_study->text());
    }
    return {};
}

jobs::ImportResultsRequest ImportResultsDialog::request() const
{
    jobs::ImportResultsRequest request;
    request.source = m_results->text().toStdString();
    request.file = m_study->text().toStdString();
    request.study = m_which->text().trimmed().toStdString();
    for (const QString& name : m_objectives->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        request.objectives.push_back(name.trimmed().toStdString());
    }
    return request;
}

/// What hinders is said at once, but in red only when it was asked for.
void ImportResultsDialog::showState()
{
    const QString why = obstacle();
    m_fields->setEnabled(!m_importing);
    m_import->setEnabled(!m_importing && why.isEmpty());
    m_said->setProperty("tone", QStringLiteral("muted"));
    m_said->style()->polish(m_said);
    m_said->setText(m_importing ? tr("Reading the results…") : why);
}

void ImportResultsDialog::start()
{
    if (m_importing || !obstacle().isEmpty()) {
        return;
    }
    m_importing = true;
    showState();
    m_requests.ask({0, request(), m_bench.environment->now(), nullptr});
}

/// On the thread of the requests.
void ImportResultsDialog::process(const Request& request)
{
    const auto made = jobs::importResults(request.results, *request.environment);
    const QString file = made ? QString::fromStdString(made->file) : QString();
    const QString problem = made ? QString() : shownError(made.error());
    QMetaObject::invokeMethod(
        this, [this, file, problem] { showEnd(file, problem); }, Qt::QueuedConnection);
}

void ImportResultsDialog::showEnd(const QString& file, const QString& problem)
{
    m_importing = false;
    showState();
    if (problem.isEmpty()) {
        accept();
        Q_EMIT imported(file);
        return;
    }
    m_said->setProperty("tone", QStringLiteral("error"));
    m_said->style()->polish(m_said);
    m_said->setText(problem);
}

} // namespace snac::studio
