/** French words: the window, its state and the disk. */
import type { windows as english } from '#locale/en/windows.ts';
import type { SameKeys } from '#locale/message.ts';

export const windows: SameKeys<typeof english> = {
  'windows.new': 'Nouvelle fenêtre',
  'windows.openRecord': 'Ouvrir dans une nouvelle fenêtre',
  'windows.linkNotCopied': 'Le lien n’a pas pu être copié. Cliquez dans la fenêtre et réessayez.',
  'windows.unknownLink':
    'Ce lien ne mène à aucun endroit de cette version de Relais\u00a0; cette page a été ouverte à la place.',
  'windows.tooMany':
    'Les {shown} premiers sur {total} sont affichés. Réduisez la période ou les filtres pour voir les autres.',
  'windows.notSaved': 'Non enregistré',
  'windows.savingAgain': 'Les modifications sont de nouveau enregistrées.',
  'windows.stillNot': 'Les modifications ne peuvent toujours pas être enregistrées.',
  'windows.trouble.full': 'Non enregistré\u00a0: le disque est plein.',
  'windows.trouble.gone': 'Non enregistré\u00a0: le dossier de vos données est introuvable.',
  'windows.trouble.readOnly':
    'Non enregistré\u00a0: l’écriture est interdite dans le dossier de vos données.',
  'windows.trouble.failed': 'Non enregistré\u00a0: le disque signale une erreur.',
  'windows.trouble.connection': 'Non enregistré\u00a0: cette page ne joint plus Relais.',
  'windows.remedy.full': 'Libérez de la place, puis réessayez. Ce qui était déjà enregistré est en sécurité.',
  'windows.remedy.gone':
    'Rebranchez son disque ou remettez le dossier en place ({folder}), puis réessayez. D’ici là, laissez cette fenêtre ouverte.',
  'windows.remedy.readOnly':
    'Autorisez l’écriture dans {folder} ou levez la protection du disque, puis réessayez. Ce qui était déjà enregistré est en sécurité.',
  'windows.remedy.failed':
    'Vérifiez le branchement du disque, puis réessayez. Si cela se reproduit, copiez {folder} sur un autre disque.',
  'windows.remedy.connection':
    'Relais a été fermé ou la machine s’est mise en veille. Démarrez Relais et ouvrez l’adresse affichée. Ce qui était déjà enregistré est en sécurité.',
};
