// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_results_dialog.h"

#include "workbench.h"

#include "snac/studio/pages/sentence_texts.h"

#include <QFileInfo>
#include <QLineEdit>

namespace snac::studio {

ImportResultsDialog::ImportResultsDialog(Workbench& bench, QString folder, QWidget* parent)
    : ImportForm(bench, std::move(folder), QStringLiteral("results"),
                 {tr("Import results"),
                  tr("What the search of another program found becomes a study to look at: trials, front and "
                     "genes. It has no networks and no data, so it cannot be compressed or made hardware."),
                  tr("Choose results: a CSV of SNAC-Pack or an SQLite file of Optuna."),
                  tr("Reading the results…")},
                 parent)
    , m_requests(QStringLiteral("import"), [this](const Request& request) { process(request); })
{
    setObjectName(QStringLiteral("importResultsDialog"));
    addSourceAndStudy(tr("Results"), QStringLiteral("resultsFile"),
                      tr("A result table of SNAC-Pack (.csv), or the SQLite file of an Optuna study"),
                      tr("Results to import"), tr("Results (*.csv *.db *.sqlite *.sqlite3);;All files (*)"));
    m_objectives = addField(
        tr("Objectives"), QStringLiteral("resultsObjectives"),
        tr("What the objectives of the file are here, in its order, as in accuracy, clock_cycles; a - leaves "
           "one out"),
        tr("as the file names them"));
    m_which = addField(tr("Which study"), QStringLiteral("resultsWhich"),
                       tr("Its name, where a file of Optuna holds several"), tr("the only one"));
    finish(4);
}

QString ImportResultsDialog::nameFor(const QFileInfo& source) const
{
    return source.isFile() ? source.completeBaseName() : QString();
}

jobs::ImportResultsRequest ImportResultsDialog::request() const
{
    jobs::ImportResultsRequest request;
    request.source = source()->text().toStdString();
    request.file = study().toStdString();
    request.study = m_which->text().trimmed().toStdString();
    for (const QString& name : m_objectives->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        request.objectives.push_back(name.trimmed().toStdString());
    }
    return request;
}

void ImportResultsDialog::beginImport()
{
    m_requests.ask({0, request(), bench().environment->now(), nullptr});
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

} // namespace snac::studio
