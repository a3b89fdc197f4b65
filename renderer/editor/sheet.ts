/** The white sheet on the desk that the editor's page lies on. */
export interface Sheet {
  readonly element: HTMLElement;
  configure(options: { readonly labels?: boolean; readonly zoom?: number }): void;
  destroy(): void;
}

/** Lays a sheet on the desk `mount`. Its looks are in styles/page*.css; zoom and labels are told to it here. */
export function createSheet(mount: HTMLElement): Sheet {
  const element = mount.ownerDocument.createElement("div");
  element.className = "sheet";
  mount.append(element);
  return {
    element,
    configure({ labels, zoom }) {
      if (labels !== undefined) element.classList.toggle("with-labels", labels);
      if (zoom !== undefined) element.style.setProperty("--zoom", String(zoom));
    },
    destroy: () => element.remove(),
  };
}
